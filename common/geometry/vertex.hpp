// A point of the plane: x is the column, y is the row, both in pixels.
#pragma once

namespace workbook {

struct Vertex {
  double x = 0;
  double y = 0;

  friend bool operator==(const Vertex&, const Vertex&) = default;
};

}  // namespace workbook
