// A polygon and the image it is drawn on, as a test speaks of it.
#pragma once

#include <string>
#include <vector>

#include "geometry/vertex.hpp"

namespace workbook {

struct Case {
  std::string name;
  std::vector<Vertex> ring;
  bool border_value = true;
  int width = 0;
  int height = 0;
};

}  // namespace workbook
