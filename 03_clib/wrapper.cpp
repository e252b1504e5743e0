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
  WORKBOOK_TODO(4, "marshal polygon and pixels into `arrays`; call inside_points once; check it");
}

}  // namespace stage_03
