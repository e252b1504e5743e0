// Few edges: spans between sorted thresholds, the order kept from row to row.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "further/row_edge.hpp"

namespace stage_07 {

// Two edges change places only where they cross, so the order of one row is nearly that of the
// next, and an insertion sort has next to nothing to do. An object keeps its memory from block to
// block; it belongs to one thread.
class SortedRows {
 public:
  // Writes these rows of `mask`. `edges` are in order of their first row.
  void fill(std::span<const RowEdge> edges, MaskView mask, Rows block);

 private:
  // An edge's rows in the block, and its threshold in each.
  struct Line {
    Rows rows;
    const int* thresholds;
  };
  // One of the lines that reach the row, and its threshold there.
  struct Place {
    int threshold;
    int line;
  };

  void compute_lines(std::span<const RowEdge> edges, int width, Rows block);
  Rows next_strip(int first, int end);
  void sort(int row);
  void write_spans(std::uint8_t* pixels) const;

  std::vector<Line> lines_;    // in order of their first row
  int next_line_ = 0;          // the first one that has not begun yet
  std::vector<Place> places_;  // of the lines that reach the row, from left to right
  std::vector<int> thresholds_;
  std::vector<double> scratch_;
};

}  // namespace stage_07
