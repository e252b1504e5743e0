#include "inside.hpp"

#include "dynamic/builtins.hpp"
#include "todo/workbook_todo.h"

namespace stage_01 {

Edge edge_at(const Value& vertices, const Value& i, const Value& count) {
  // TODO 1: return {a, b}: unpack_pair() of vertices[i], and of vertices[(i + 1) % count]
  // Each vertex is taken apart at run time: is it a tuple, has it two items? What comes out are
  // two more references to the numbers inside; no number is copied.
  return {unpack_pair(vertices[i]), unpack_pair(vertices[(i + 1) % count])};
  // END TODO 1
}

Value counts(const Value& x, const Value& y, const Edge& edge) {
  const auto& [a_x, a_y] = edge.a;
  const auto& [b_x, b_y] = edge.b;
  // TODO 2: Python's two `if` lines: return true where Python counts the edge, else false
  // The line is Python's with && for `and`, || for `or`. What the compiler sees is a call for each
  // operator: both operands' types are looked up, and each of the three differences, the product,
  // the quotient and the sum is a new object.
  if (y > min(a_y, b_y) && y <= max(a_y, b_y) && x <= max(a_x, b_x) && a_y != b_y) {
    if (a_x == b_x || x <= (y - a_y) * (b_x - a_x) / (b_y - a_y) + a_x) return true;
  }
  return false;
  // END TODO 2
}

Value is_inside(const Value& x, const Value& y, const Value& vertices, const Value& border_value) {
  Value crossings = 0;
  const Value count = len(vertices);
  // TODO 3: for each i in range(count): edge_at, border, count; then return the parity
  // range() makes a Value for each index, as Python's does. The early return is the border: (x, y)
  // is the vertex a. The remainder is the parity.
  for (const Value& i : range(count)) {
    const Edge edge = edge_at(vertices, i, count);
    const auto& [a_x, a_y] = edge.a;
    if (x == a_x && y == a_y) return border_value;
    if (counts(x, y, edge)) crossings += 1;
  }
  return crossings % 2 == 1;
  // END TODO 3
}

}  // namespace stage_01
