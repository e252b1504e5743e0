// A polygon that owns its vertices and keeps, for each edge, what every pixel asks of it.
#pragma once

#include <span>
#include <vector>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace stage_04 {

using workbook::MaskView;
using workbook::Vertex;

// The edge from a to b, as the rule looks at it. There is no slope: dx / dy, rounded once and
// multiplied later, is another answer than the rule's, which multiplies before it divides.
struct Edge {
  double low;    // min(a.y, b.y)
  double high;   // max(a.y, b.y)
  double right;  // max(a.x, b.x)
  double ax;     // where the edge begins
  double ay;
  double dx;  // b.x - a.x
  double dy;  // b.y - a.y
};

class Polygon {
 public:
  // Copies `ring`, of any size. Throws std::invalid_argument, which names the first vertex with a
  // NaN or infinite coordinate: a Polygon that exists needs no further check.
  explicit Polygon(std::span<const Vertex> ring, bool border_value = true);

  // The vertices, one after the other in memory.
  std::span<const Vertex> vertices() const;

  // The rule for one point, in pixels.
  bool contains(Vertex p) const;

  // Writes every pixel of `mask`: 1 inside, 0 outside. One call of contains() a pixel.
  void make_mask_plain(MaskView mask) const;

  // The kept edges, the closing one included, in order of `low`.
  std::span<const Edge> edges() const;

  // The same mask from the kept edges.
  void make_mask(MaskView mask) const;

 private:
  void write_vertices(MaskView mask) const;

  bool border_value_;
  // TODO 1: declare vertices_, which owns the vertices in one block of memory
  // TODO 4: declare edges_, which owns one Edge for each edge, in one block
};

}  // namespace stage_04
