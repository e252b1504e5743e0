#include "parallel.hpp"

#include "todo/workbook_todo.h"

namespace stage_05 {

void make_mask(const Polygon& polygon, MaskView mask) {
  // TODO 1: loop over the rows: polygon.fill_row(mask, y); a pragma shares the rows out
  // `parallel` starts the threads, `for` shares the rows among them; without `for` each thread
  // would fill them all. The rows may be shared because no row writes what another reads, and the
  // polygon is const. `polygon` and `mask` are shared by all threads; y is each thread's own.
#pragma omp parallel for
  for (int y = 0; y < mask.height(); ++y) polygon.fill_row(mask, y);
  // END TODO 1
}

std::int64_t area(MaskView mask) {
  // TODO 2: add_row(mask, y, total) for each row, in parallel, total being reduced
  // Each thread gets a total of its own that starts at 0; at the end they are added up. With one
  // total for all, a thread that reads, adds and writes loses what another wrote in between.
  std::int64_t total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int y = 0; y < mask.height(); ++y) add_row(mask, y, total);
  return total;
  // END TODO 2
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
  // TODO 3: write row_extents_with_a_race() again, parallel, without its race
  // `extent` was declared outside the loop, so all threads shared it: one could overwrite it
  // between another's find_extent() and its copy. Declared inside, there is one for each row.
  // `private(extent)` would do too; a `critical` section would be right as well, and as slow as one
  // thread.
#pragma omp parallel for
  for (int y = 0; y < mask.height(); ++y) {
    Extent extent;
    find_extent(mask, y, extent);
    extents[y] = extent;
  }
  // END TODO 3
}

void make_mask_balanced(const Polygon& polygon, MaskView mask) {
  // TODO 4: as make_mask(), with the schedule(...) that does best in 05_openmp.schedules
  // By default each thread gets one block of rows. The edges are sorted by `low` and a pixel stops
  // at the first one below it, so the upper rows cost less, and the thread that has them stands
  // idle for part of the time. With `dynamic` a thread that is done takes the next eight rows.
  // Eight, because a block should cost far more than fetching it (some 0.1 ms against less than 1
  // us) and there should be many more blocks than threads (128).
#pragma omp parallel for schedule(dynamic, 8)
  for (int y = 0; y < mask.height(); ++y) polygon.fill_row(mask, y);
  // END TODO 4
}

}  // namespace stage_05
