/// Given: the polygon of stage 04, which fills one row of a mask at a time.
/// @file
#pragma once

#include <span>
#include <vector>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace stage_05 {

using workbook::MaskView;
using workbook::Vertex;

/// The edge from a to b: its bounds and its differences.
struct Edge {
  double low;    ///< min(a.y, b.y)
  double high;   ///< max(a.y, b.y)
  double right;  ///< max(a.x, b.x)
  double ax;
  double ay;
  double dx;  ///< b.x - a.x
  double dy;  ///< b.y - a.y
};

class Polygon {
 public:
  /// Copies `ring`. Throws std::invalid_argument, which names the first vertex with a NaN or
  /// infinite coordinate.
  explicit Polygon(std::span<const Vertex> ring, bool border_value = true);

  /// Writes one row of `mask`, 0 <= row < mask.height(), and no other byte. Any number of threads
  /// may call it at once, each for rows of its own: it reads the polygon and changes nothing in it.
  /// It never throws: an exception that leaves a parallel region ends the program.
  void fill_row(MaskView mask, int row) const noexcept;

 private:
  std::vector<Vertex> vertices_;
  std::vector<Edge> edges_;  ///< in order of `low`
  bool border_value_;
};

}  // namespace stage_05
