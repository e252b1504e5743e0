#include "polygon.hpp"

#include <algorithm>

#include "todo/workbook_todo.h"

namespace stage_04 {

Polygon::Polygon(std::span<const Vertex> ring, bool border_value) : border_value_(border_value) {
  WORKBOOK_TODO(1, "check ring with workbook::require_finite(), then copy it into vertices_");
  // TODO 4: fill edges_ from vertices_, one Edge for each (a, b); sort it by low
}

std::span<const Vertex> Polygon::vertices() const {
  WORKBOOK_TODO(1, "return vertices_, which turns into a span");
}

bool Polygon::contains(Vertex p) const {
  WORKBOOK_TODO(2, "return what the rule says of p; the first edge is (last vertex, first vertex)");
}

void Polygon::make_mask_plain(MaskView mask) const {
  WORKBOOK_TODO(3, "write contains() of its point to every pixel of mask; build no list of points");
}

std::span<const Edge> Polygon::edges() const {
  WORKBOOK_TODO(4, "return edges_, which turns into a span");
}

// The rule's first step for the whole mask, after the crossings: a vertex is one pixel at most.
void Polygon::write_vertices(MaskView mask) const {
  for (const Vertex& v : vertices()) {
    if (!(v.x >= 0 && v.x < mask.width() && v.y >= 0 && v.y < mask.height())) continue;
    const int x = static_cast<int>(v.x), y = static_cast<int>(v.y);
    if (x == v.x && y == v.y) mask.at(x, y) = border_value_;
  }
}

void Polygon::make_mask(MaskView mask) const {
  WORKBOOK_TODO(4, "count over edges_ per pixel, stop where y <= low; then write_vertices(mask)");
}

}  // namespace stage_04
