/// Few edges: spans between sorted thresholds, the order kept from row to row.
/// @file
#pragma once

#include <span>
#include <vector>

#include "further/row_edge.hpp"

namespace stage_07 {

/// Two edges change places only where they cross, so an order that was sorted once holds for many
/// rows, and many rows can be asked at once whether it still does. An object keeps its memory from
/// block to block; it belongs to one thread.
class SortedRows {
 public:
  /// Writes these rows of `mask`. `edges` are in order of their first row.
  void fill(std::span<const RowEdge> edges, MaskView mask, Rows block);

 private:
  /// An edge's rows in the block, and its threshold in each.
  struct Line {
    Rows rows;
    const int* thresholds;

    const int* from(int row) const { return thresholds + (row - rows.first); }
  };

  void compute_lines(std::span<const RowEdge> edges, int width, Rows block);
  Rows next_strip(int first, int end);
  void sort(int row);
  Rows ordered_rows(Rows rows) const;
  void write(MaskView mask, Rows rows) const;

  std::vector<Line> lines_;  ///< in order of their first row
  int next_line_ = 0;        ///< the first one that has not begun yet
  std::vector<int> order_;   ///< the lines that reach the row, from left to right
  std::vector<int> thresholds_;
  std::vector<double> scratch_;
};

}  // namespace stage_07
