/// Many edges: one bit for each pixel, turned over at each threshold, and a running parity.
/// @file
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "further/row_edge.hpp"

namespace stage_07 {

/// Nothing is sorted: a threshold costs one bit turned over, wherever it lies, and a row costs the
/// same whatever its edges are. An object keeps its memory from block to block; it belongs to one
/// thread.
class BitRows {
 public:
  /// Writes these rows of `mask`. `edges` are in order of their first row.
  void fill(std::span<const RowEdge> edges, MaskView mask, Rows block);

 private:
  void turn_bits(std::span<const RowEdge> edges, int width, Rows block);

  std::vector<std::uint64_t> bits_;  ///< words_ for each row of the block
  std::size_t words_ = 0;
  std::vector<int> thresholds_;
  std::vector<double> scratch_;
};

}  // namespace stage_07
