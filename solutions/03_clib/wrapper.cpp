#include "wrapper.hpp"

#include <inside.h>

#include <cstdint>
#include <stdexcept>

#include "dynamic/builtins.hpp"
#include "todo/workbook_todo.h"

namespace stage_03 {

// arrays.vertices takes x, y of each vertex: length(), unpack_pair() and to_double() of
// common/dynamic take a Value apart. arrays.points takes x, y of each pixel, row by row. Then one
// call; a return code other than INSIDE_OK becomes std::invalid_argument(inside_message(code)).
void make_mask(const Value& polygon, bool border_value, MaskView mask, FlatArrays& arrays) {
  // TODO 4: marshal polygon and pixels into `arrays`; call inside_points once; check it
  // Marshalling: every operand is brought into the form that the other side reads, once a mask.
  // clear() and resize() keep the memory that a vector already has.
  arrays.vertices.clear();
  for (std::size_t i = 0; i < workbook::length(polygon); ++i) {
    const auto [x, y] = workbook::unpack_pair(polygon[i]);
    arrays.vertices.push_back(workbook::to_double(x));
    arrays.vertices.push_back(workbook::to_double(y));
  }
  arrays.points.resize(2 * mask.size());
  double* next = arrays.points.data();
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      *next++ = x;
      *next++ = y;
    }
  }
  // The counts are of vertices and of points, each of which is two doubles. The results are the
  // mask's own bytes: nothing to copy back.
  const auto vertex_count = static_cast<std::int64_t>(arrays.vertices.size() / 2);
  const auto point_count = static_cast<std::int64_t>(mask.size());
  const int code = inside_points(arrays.vertices.data(), vertex_count, border_value,
                                 arrays.points.data(), point_count, mask.data());
  // Where C returns a code that a caller may overlook, C++ throws.
  if (code != INSIDE_OK) throw std::invalid_argument(inside_message(code));
  // END TODO 4
}

}  // namespace stage_03
