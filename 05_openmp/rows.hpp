/// Given: what is asked of one row of a mask. Any number of threads may ask at once; nothing
/// throws.
/// @file
#pragma once

#include <cstdint>

#include "geometry/mask.hpp"

namespace stage_05 {

using workbook::MaskView;

/// The first and the last pixel inside the polygon in a row; both -1 where no pixel is.
struct Extent {
  int first = -1;
  int last = -1;

  friend bool operator==(const Extent&, const Extent&) = default;
};

/// Adds to `total` how many pixels of row `y` are 1.
void add_row(MaskView mask, int y, std::int64_t& total) noexcept;

/// Writes the extent of row `y` to `extent`.
void find_extent(MaskView mask, int y, Extent& extent) noexcept;

}  // namespace stage_05
