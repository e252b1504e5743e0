/// An edge by the rows of the image that it reaches, and its thresholds for many rows at once.
/// @file
#pragma once

#include <span>
#include <vector>

#include "polygon.hpp"

namespace stage_07 {

/// Rows of an image, first .. end - 1.
struct Rows {
  int first;
  int end;
};

inline Rows common_rows(Rows one, Rows other) {
  return {one.first > other.first ? one.first : other.first,
          one.end < other.end ? one.end : other.end};
}
inline int count(Rows rows) { return rows.end > rows.first ? rows.end - rows.first : 0; }

struct RowEdge {
  Rows rows;  ///< those with low < y <= high: at least one
  Edge edge;
};

/// The edges that reach a row of an image `height` rows high, in order of their first row. `edges`
/// are in order of `low`.
std::vector<RowEdge> row_edges(std::span<const Edge> edges, int height);

/// Writes the thresholds of an edge, as threshold() of step 1 has them, for thresholds.size() rows
/// from `first` on, all of which it reaches. `scratch` has as many places as `thresholds`.
void edge_thresholds(const Edge& edge, int first, int width, std::span<double> scratch,
                     std::span<int> thresholds) noexcept;

}  // namespace stage_07
