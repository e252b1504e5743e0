#include "dynamic/boxed_ring.hpp"

#include <vector>

namespace workbook {

Value boxed_ring(Ring ring) {
  require_finite(ring);
  const bool integers = has_integer_vertices(ring);
  const auto boxed = [integers](double c) {
    return integers ? Value(static_cast<std::int64_t>(c)) : Value(c);
  };
  std::vector<Value> vertices;
  vertices.reserve(ring.size());
  for (const Vertex& v : ring) vertices.push_back(tuple_of({boxed(v.x), boxed(v.y)}));
  return tuple_of(vertices);
}

}  // namespace workbook
