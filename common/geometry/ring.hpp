/// A ring: the vertices of a polygon in order; the edge from the last to the first closes it.
/// @file
#pragma once

#include <cmath>
#include <span>
#include <stdexcept>
#include <string>

#include "geometry/vertex.hpp"

namespace workbook {

using Ring = std::span<const Vertex>;

/// @throws std::invalid_argument that names the first vertex with a NaN or infinite coordinate.
inline void require_finite(Ring ring) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (!std::isfinite(ring[i].x) || !std::isfinite(ring[i].y)) {
      throw std::invalid_argument("vertex " + std::to_string(i) +
                                  " is not a point: its coordinates must be finite numbers");
    }
  }
}

/// Largest |coordinate| up to which the rule in double equals exact arithmetic for integer
/// vertices.
inline constexpr double exact_integer_limit = 67108864;  // 2^26

/// True when every coordinate is an integer within exact_integer_limit.
inline bool has_integer_vertices(Ring ring) {
  for (const Vertex& v : ring) {
    for (double c : {v.x, v.y}) {
      if (c != std::trunc(c) || std::abs(c) > exact_integer_limit) return false;
    }
  }
  return true;
}

}  // namespace workbook
