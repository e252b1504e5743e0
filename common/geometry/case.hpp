/// What a mask is made of: a polygon, what its vertices count as, and the image.
/// @file
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geometry/vertex.hpp"

namespace workbook {

/// @copydoc geometry/case.hpp
struct Case {
  std::string name;          ///< what a test calls it; empty elsewhere
  std::vector<Vertex> ring;  ///< in pixels
  bool border_value = true;
  int width = 0;  ///< pixels
  int height = 0;
  std::optional<unsigned> seed = {};  ///< of random_polygon(); empty for a polygon from elsewhere

  double pixels() const { return static_cast<double>(width) * height; }
  double pixel_edges() const { return pixels() * static_cast<double>(ring.size()); }

  bool operator==(const Case&) const = default;
};

}  // namespace workbook
