/// Three steps away from asking every pixel about every edge. You write scanline.cpp.
/// @file
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "polygon.hpp"

namespace stage_07 {

// Step 1, hoisting: what depends on the row alone is computed once a row.

/// For how many pixels of row `y`, from the left, the edge counts: it counts for the pixels
/// x < threshold and for no other. 0 .. width. The edge reaches the row: low < y <= high.
int threshold(const Edge& edge, double y, int width);

/// Puts into `thresholds`, in place of what was there, one threshold for each edge that reaches row
/// `y`; in any order. `edges` are in order of `low`.
void row_thresholds(std::span<const Edge> edges, double y, int width, std::vector<int>& thresholds);

/// Writes every pixel of `mask`: 1 inside, 0 outside.
void make_mask_hoisted(const Polygon& polygon, MaskView mask);

/// Step 2, counting: for each threshold t, flips the first t pixels of `row` (0 becomes 1, 1
/// becomes 0). 0 <= t <= row.size().
void flip_row(std::span<const int> thresholds, std::span<std::uint8_t> row);

/// Step 3, spans: writes 1 to each pixel of `row` that an odd number of thresholds lies right of,
/// and leaves all others as they are. An even number of thresholds, 0 <= t <= row.size(), in any
/// order; they may be sorted in place.
void fill_spans(std::span<int> thresholds, std::span<std::uint8_t> row);

}  // namespace stage_07
