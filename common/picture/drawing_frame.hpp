/// Which part of an image a terminal has room for, and how large.
/// @file
#pragma once

#include "geometry/mask.hpp"

namespace workbook {

/// columns x rows cells from the pixel (x, y) on, each `size` x `size` pixels.
struct Frame {
  int x, y, columns, rows, size;
  bool stacked;  ///< one panel above the other, not side by side
};

inline constexpr int panel_gap = 2;  ///< columns between two panels

/// Columns in front of each row: " y 12 ".
int gutter_of(const Mask& mask);

/// For two panels with a gutter within `columns` (at least 30) and 24 rows: the whole image, pixel
/// by pixel, or the part with all wrong pixels, or the whole with as few pixels a cell as fit. The
/// masks have one size, and at least one pixel.
Frame frame_of(const Mask& mask, const Mask& expected, int columns);

}  // namespace workbook
