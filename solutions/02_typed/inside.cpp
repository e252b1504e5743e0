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
  // TODO 1: empty flat; unpack_pair() each vertices[i]; push_back both as to_double()
  // clear() keeps the memory. length() and an index that is a C++ number make no boxes; to_double()
  // asks the type of its operand, 2 N times for N vertices, and from here on nobody asks again.
  flat.clear();
  const std::size_t count = length(vertices);
  for (std::size_t i = 0; i < count; ++i) {
    const auto [x, y] = unpack_pair(vertices[i]);
    flat.push_back(to_double(x));
    flat.push_back(to_double(y));
  }
  // END TODO 1
}

bool counts(double x, double y, double a_x, double a_y, double b_x, double b_y) {
  // TODO 2: return Python's two `if` lines as one condition (std::min, std::max)
  // Python's / gives a float whatever it divides. C++'s / between two ints drops the fraction, so
  // there must be no int on this line: all six are doubles, as the rule says.
  return y > std::min(a_y, b_y) && y <= std::max(a_y, b_y) && x <= std::max(a_x, b_x) &&
         a_y != b_y && (a_x == b_x || x <= (y - a_y) * (b_x - a_x) / (b_y - a_y) + a_x);
  // END TODO 2
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
  // TODO 3: the loop above without %: a begins as the last vertex, then a = b each turn
  // The edges come in another order, the closing one first; how many count is the same. Each turn
  // reads one vertex, not two, and has no division for the next index. No vertex at all: the last
  // one must not be read.
  if (count == 0) return false;
  bool odd = false;
  double a_x = flat[2 * count - 2], a_y = flat[2 * count - 1];
  for (std::size_t i = 0; i < count; ++i) {
    const double b_x = flat[2 * i], b_y = flat[2 * i + 1];
    if (x == b_x && y == b_y) return border_value;
    if (counts(x, y, a_x, a_y, b_x, b_y)) odd = !odd;
    a_x = b_x;
    a_y = b_y;
  }
  return odd;
  // END TODO 3
}

bool contains_checked(double x, double y, const Coordinates& flat, std::size_t count,
                      bool border_value) {
  // TODO 4: contains once more, reading with flat.at(...) in place of flat[...]
  // at() compares each index with the size and throws std::out_of_range; [] reads whatever is
  // there. Python checks every index; here you choose, and you can check once before the loop.
  if (count == 0) return false;
  bool odd = false;
  double a_x = flat.at(2 * count - 2), a_y = flat.at(2 * count - 1);
  for (std::size_t i = 0; i < count; ++i) {
    const double b_x = flat.at(2 * i), b_y = flat.at(2 * i + 1);
    if (x == b_x && y == b_y) return border_value;
    if (counts(x, y, a_x, a_y, b_x, b_y)) odd = !odd;
    a_x = b_x;
    a_y = b_y;
  }
  return odd;
  // END TODO 4
}

}  // namespace stage_02
