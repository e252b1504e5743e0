#include "rows.hpp"

#include <algorithm>

#include "row_trace.hpp"

namespace stage_05 {

// An addition to memory is three steps: read, add, write. In the test program another thread may be
// let in between them, which happens on its own too, only seldom.
void add_row(MaskView mask, int y, std::int64_t& total) noexcept {
  const auto row = mask.row(y);
  const auto inside = std::count(row.begin(), row.end(), std::uint8_t{1});
  const std::int64_t before = total;
  trace_row(y);
  total = before + inside;
}

void find_extent(MaskView mask, int y, Extent& extent) noexcept {
  extent = {};
  const auto row = mask.row(y);
  for (int x = 0; x < mask.width(); ++x) {
    if (row[x] == 0) continue;
    if (extent.first < 0) extent.first = x;
    extent.last = x;
  }
  trace_row(y);
}

}  // namespace stage_05
