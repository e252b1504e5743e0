#include <area.hpp>
#include <numeric>

#include "todo/workbook_todo.h"

namespace stage_06e {

std::int64_t AreaCounter::area(const Mask& mask) {
  const std::size_t count = mask.pixels().size();
  if (count == 0) return 0;

  // launch(mask, scratch_bytes) enqueues the kernel in work-groups of group_size_, gives `scratch`
  // that much local memory and returns how many groups there are. When the kernel has ended,
  // d_partial_ holds one cl_uint for each.
  WORKBOOK_TODO(3, "launch, scratch for group_size_ cl_uints; read d_partial_, blocking; add up");
}

}  // namespace stage_06e
