/// The colour and the hatching of each kind of wrong pixel.
/// @file
#pragma once

#include "picture/canvas.hpp"
#include "picture/pixel_fault.hpp"

namespace workbook {

/// Fills the square of side `size` from (x, y): missing is hatched `\\\`, too much ///, never
/// written is dotted and any other byte crossed. The pattern runs on from square to square. The
/// colours are apart for the colour-blind (after Okabe and Ito) and, from dark to light, without
/// colour. `stroke` is how thick the hatching is, in pixels. Nothing is drawn for PixelFault::none.
void fill_fault(Canvas& canvas, int x, int y, int size, PixelFault fault, int stroke);

}  // namespace workbook
