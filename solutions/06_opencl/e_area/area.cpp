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
  // TODO 3: launch, scratch for group_size_ cl_uints; read d_partial_, blocking; add up
  // Local memory is counted in bytes, and nothing says when it is too small.
  const std::size_t groups = launch(mask, group_size_ * sizeof(cl_uint));
  std::vector<cl_uint> h_partial(groups);
  queue_.enqueueReadBuffer(d_partial_, CL_TRUE, 0, groups * sizeof(cl_uint), h_partial.data());
  // Four bytes a group come back, not one a pixel. In 64 bits: many 32-bit counts may not fit 32.
  return std::accumulate(h_partial.begin(), h_partial.end(), std::int64_t{0});
  // END TODO 3
}

}  // namespace stage_06e
