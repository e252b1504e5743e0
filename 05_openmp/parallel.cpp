#include "parallel.hpp"

#include "todo/workbook_todo.h"

namespace stage_05 {

void make_mask(const Polygon& polygon, MaskView mask) {
  WORKBOOK_TODO(1, "loop over the rows: polygon.fill_row(mask, y); a pragma shares the rows out");
}

std::int64_t area(MaskView mask) {
  WORKBOOK_TODO(2, "add_row(mask, y, total) for each row, in parallel, total being reduced");
}

// This one has a race: now and then a row gets the extent of another one. Nobody calls it.
void row_extents_with_a_race(MaskView mask, std::span<Extent> extents) {
  Extent extent;
#pragma omp parallel for
  for (int y = 0; y < mask.height(); ++y) {
    find_extent(mask, y, extent);
    extents[y] = extent;
  }
}

void row_extents(MaskView mask, std::span<Extent> extents) {
  WORKBOOK_TODO(3, "write row_extents_with_a_race() again, parallel, without its race");
}

void make_mask_balanced(const Polygon& polygon, MaskView mask) {
  WORKBOOK_TODO(4, "as make_mask(), with the schedule(...) that does best in 05_openmp.schedules");
}

}  // namespace stage_05
