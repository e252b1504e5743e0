#include "inside.hpp"

#include <algorithm>

#include "dynamic/builtins.hpp"
#include "todo/workbook_todo.h"

namespace stage_02 {

Value is_inside(const Value& x, const Value& y, const Value& vertices, const Value& border_value,
                Coordinates& flat) {
  unbox(vertices, flat);
  return contains(to_double(x), to_double(y), flat, length(vertices), bool(border_value));
}

void unbox(const Value& vertices, Coordinates& flat) {
  WORKBOOK_TODO(1, "empty flat; unpack_pair() each vertices[i]; push_back both as to_double()");
}

bool counts(double x, double y, double a_x, double a_y, double b_x, double b_y) {
  WORKBOOK_TODO(2, "return Python's two `if` lines as one condition (std::min, std::max)");
}

bool contains_with_remainder(double x, double y, const Coordinates& flat, std::size_t count,
                             bool border_value) {
  bool odd = false;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t j = (i + 1) % count;
    const double a_x = flat[2 * i], a_y = flat[2 * i + 1];
    const double b_x = flat[2 * j], b_y = flat[2 * j + 1];
    if (x == a_x && y == a_y) return border_value;
    if (counts(x, y, a_x, a_y, b_x, b_y)) odd = !odd;
  }
  return odd;
}

bool contains(double x, double y, const Coordinates& flat, std::size_t count, bool border_value) {
  WORKBOOK_TODO(3, "the loop above without %: a begins as the last vertex, then a = b each turn");
}

bool contains_checked(double x, double y, const Coordinates& flat, std::size_t count,
                      bool border_value) {
  WORKBOOK_TODO(4, "contains once more, reading with flat.at(...) in place of flat[...]");
}

}  // namespace stage_02
