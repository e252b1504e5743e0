/// Given: the polygon, a class as in stage 04. Its edges are kept in order of `low`.
/// @file
#pragma once

#include <span>
#include <vector>

#include "crossing_count.hpp"
#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace stage_07 {

using workbook::MaskView;
using workbook::Vertex;

/// The edge from a to b, as the rule looks at it.
struct Edge {
  double low;    ///< min(a.y, b.y)
  double high;   ///< max(a.y, b.y)
  double right;  ///< max(a.x, b.x)
  double ax;     ///< where the edge begins
  double ay;
  double dx;  ///< b.x - a.x
  double dy;  ///< b.y - a.y

  /// The column where the edge meets row `y`, low < y <= high: multiplied, divided, added, as the
  /// rule says. An edge that is longer than the largest double may give NaN: x <= NaN never holds.
  double crossing(double y) const noexcept {
    count_crossing();
    return (y - ay) * dx / dy + ax;
  }
};

class Polygon {
 public:
  /// Throws std::invalid_argument, which names the first vertex with a NaN or infinite coordinate.
  explicit Polygon(std::span<const Vertex> ring, bool border_value = true);

  /// All edges, the closing one included, in order of `low`.
  std::span<const Edge> edges() const { return edges_; }

  /// The rule's first step: the pixels that are vertices get the border value. Comes last.
  void write_vertices(MaskView mask) const noexcept;

 private:
  bool border_value_;
  std::vector<Vertex> vertices_;
  std::vector<Edge> edges_;
};

}  // namespace stage_07
