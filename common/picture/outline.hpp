/// A polygon's outline and vertices, drawn over an image of pixels.
/// @file
#pragma once

#include "geometry/ring.hpp"
#include "picture/canvas.hpp"

namespace workbook {

struct OutlineStyle {
  Colour line, vertex;
  int thickness;  ///< of the line in pixels; a vertex is a square three times as wide
};

/// `scale` is how wide a pixel of the image is drawn; the point (x, y) is that pixel's middle. What
/// leaves the canvas is cut off where it leaves, however far the vertices are; the ring is finite.
void draw_outline(Canvas& canvas, Ring ring, double scale, const OutlineStyle& style);

}  // namespace workbook
