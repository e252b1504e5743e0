/// A picture's legend: small squares, each with what it means.
/// @file
#pragma once

#include <string>
#include <vector>

#include "picture/canvas.hpp"

namespace workbook {

inline constexpr int swatch_size = 24;  ///< pixels

struct LegendItem {
  Canvas swatch;  ///< swatch_size x swatch_size, or empty
  std::string text;
};

/// The items one after another, broken into lines so that they fit `width` pixels; as high as that
/// takes.
Canvas draw_legend(const std::vector<LegendItem>& items, int width, Colour background, Colour ink);

}  // namespace workbook
