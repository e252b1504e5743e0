#include "polygon.hpp"

#include <algorithm>

namespace stage_07 {

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

void Polygon::write_vertices(MaskView mask) const noexcept {
  for (const Vertex& v : vertices_) {
    if (!(v.x >= 0 && v.x < mask.width() && v.y >= 0 && v.y < mask.height())) continue;
    const int x = static_cast<int>(v.x), y = static_cast<int>(v.y);
    if (x == v.x && y == v.y) mask.at(x, y) = border_value_;
  }
}

}  // namespace stage_07
