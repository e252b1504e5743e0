#include "inside.hpp"

#include "dynamic/builtins.hpp"
#include "todo/workbook_todo.h"

namespace stage_01 {

Edge edge_at(const Value& vertices, const Value& i, const Value& count) {
  WORKBOOK_TODO(1, "return {a, b}: unpack_pair() of vertices[i], and of vertices[(i + 1) % count]");
}

Value counts(const Value& x, const Value& y, const Edge& edge) {
  const auto& [a_x, a_y] = edge.a;
  const auto& [b_x, b_y] = edge.b;
  WORKBOOK_TODO(2, "Python's two `if` lines: return true where Python counts the edge, else false");
}

Value is_inside(const Value& x, const Value& y, const Value& vertices, const Value& border_value) {
  Value crossings = 0;
  const Value count = len(vertices);
  WORKBOOK_TODO(3, "for each i in range(count): edge_at, border, count; then return the parity");
}

}  // namespace stage_01
