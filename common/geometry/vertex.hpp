/// A point of the plane: x is the column, y is the row, both in pixels.
/// @file
#pragma once

namespace workbook {

/// @copydoc geometry/vertex.hpp
struct Vertex {
  double x = 0;
  double y = 0;

  friend bool operator==(const Vertex&, const Vertex&) = default;
};

}  // namespace workbook
