#include "polygon.hpp"

#include <algorithm>

#include "row_trace.hpp"

namespace stage_05 {

Polygon::Polygon(std::span<const Vertex> ring, bool border_value) : border_value_(border_value) {
  workbook::require_finite(ring);
  vertices_.assign(ring.begin(), ring.end());
  if (vertices_.empty()) return;
  edges_.reserve(vertices_.size());
  Vertex a = vertices_.back();
  for (const Vertex& b : vertices_) {
    edges_.push_back({.low = std::min(a.y, b.y),
                      .high = std::max(a.y, b.y),
                      .right = std::max(a.x, b.x),
                      .ax = a.x,
                      .ay = a.y,
                      .dx = b.x - a.x,
                      .dy = b.y - a.y});
    a = b;
  }
  std::sort(edges_.begin(), edges_.end(),
            [](const Edge& e, const Edge& f) { return e.low < f.low; });
}

void Polygon::fill_row(MaskView mask, int row) const noexcept {
  trace_row(row);
  const std::span<const Edge> edges = edges_;
  const auto pixels = mask.row(row);
  const double y = row;
  for (int column = 0; column < mask.width(); ++column) {
    const double x = column;
    bool odd = false;
    for (const Edge& e : edges) {
      if (y <= e.low) break;
      if (y <= e.high && x <= e.right && x <= (y - e.ay) * e.dx / e.dy + e.ax) odd = !odd;
    }
    pixels[column] = odd;
  }
  for (const Vertex& v : vertices_) {
    if (v.y != y || !(v.x >= 0 && v.x < mask.width())) continue;
    const int column = static_cast<int>(v.x);
    if (column == v.x) pixels[column] = border_value_;
  }
}

}  // namespace stage_05
