/// Given: what parallel.cpp must offer. As many threads work as OMP_NUM_THREADS says, or as the
/// machine has processors; the answers are the same for any number.
/// @file
#pragma once

#include <cstdint>
#include <span>

#include "polygon.hpp"
#include "rows.hpp"

namespace stage_05 {

/// Writes every pixel of `mask`: 1 inside `polygon`, 0 outside.
void make_mask(const Polygon& polygon, MaskView mask);

/// How many pixels of `mask` are 1.
std::int64_t area(MaskView mask);

/// Writes the extent of each row of `mask` to `extents`, which has mask.height() elements.
void row_extents(MaskView mask, std::span<Extent> extents);

/// As make_mask(); no thread stands idle for long when some rows take longer than others.
void make_mask_balanced(const Polygon& polygon, MaskView mask);

}  // namespace stage_05
