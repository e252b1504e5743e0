/// A polygon as a caller from Python hands it over: a tuple of (x, y) tuples of floats.
/// @file
#pragma once

#include <vector>

#include "dynamic/value.hpp"
#include "geometry/ring.hpp"

namespace stage_03 {

inline workbook::Value boxed(workbook::Ring ring) {
  std::vector<workbook::Value> vertices;
  vertices.reserve(ring.size());
  for (const workbook::Vertex& v : ring) vertices.push_back(workbook::tuple_of({v.x, v.y}));
  return workbook::tuple_of(vertices);
}

}  // namespace stage_03
