#include "further/row_edge.hpp"

namespace stage_07 {
namespace {

// The first row y of 0 .. height - 1 with y > bound, else height. Clamped before it is converted.
int first_row_beyond(double bound, int height) {
  if (bound < 0) return 0;
  if (bound >= height - 1) return height;
  return static_cast<int>(bound) + 1;
}

}  // namespace

std::vector<RowEdge> row_edges(std::span<const Edge> edges, int height) {
  std::vector<RowEdge> result;
  result.reserve(edges.size());
  for (const Edge& edge : edges) {
    const Rows rows{first_row_beyond(edge.low, height), first_row_beyond(edge.high, height)};
    if (count(rows) > 0) result.push_back({rows, edge});
  }
  return result;
}

// `?:` instead of `if`: both values are there and one is taken, so that several rows can go through
// the same instructions. Two loops, because GCC 12 does not convert to int in the loop that
// compares doubles on all targets. Each comparison is false for NaN, which ends as -1, threshold 0.
void edge_thresholds(const Edge& edge, int first, int width, std::span<double> scratch,
                     std::span<int> thresholds) noexcept {
  const Edge e = edge;  // a copy that no write below can change
  const double last_column = width - 1;
  const int rows = static_cast<int>(thresholds.size());
  double* const last = scratch.data();
  for (int i = 0; i < rows; ++i) {
    const double crossing = e.crossing(first + i);
    const double nearer = e.right < crossing ? e.right : crossing;
    const double clamped = last_column < nearer ? last_column : nearer;
    last[i] = clamped >= 0 ? clamped : -1.0;
  }
  int* const threshold = thresholds.data();
  for (int i = 0; i < rows; ++i) threshold[i] = static_cast<int>(last[i]) + 1;
}

}  // namespace stage_07
