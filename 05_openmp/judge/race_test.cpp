// What a race checker looks at: each function on 256 x 256 pixels with four threads, and nothing
// that makes the threads meet. (The lock of a RowRecorder would put them in an order, and a race
// between accesses in an order is none.) Built for `check` alone.
#include <gtest/gtest.h>

#include <vector>

#include "geometry/polygons.hpp"
#include "parallel.hpp"

#ifdef _OPENMP
#include <omp.h>
#endif

namespace stage_05 {
namespace {

constexpr int side = 256;

void use_four_threads() {
#ifdef _OPENMP
  omp_set_dynamic(0);
  omp_set_num_threads(4);
#endif
}

Polygon polygon_with_many_edges() { return Polygon(workbook::random_polygon(2014, 24, side)); }

workbook::Mask large_mask() {
  workbook::Mask mask(side, side);
  for (int y = 0; y < side; ++y) mask.view().at(y, y) = 1;
  return mask;
}

TEST(four_threads, make_a_large_mask) {
  workbook::Mask mask(side, side);
  use_four_threads();
  make_mask(polygon_with_many_edges(), mask.view());
}

TEST(four_threads, count_the_area_of_a_large_mask) {
  workbook::Mask mask = large_mask();
  use_four_threads();
  area(mask.view());
}

TEST(four_threads, find_the_extents_of_a_large_mask) {
  workbook::Mask mask = large_mask();
  std::vector<Extent> extents(side);
  use_four_threads();
  row_extents(mask.view(), extents);
}

TEST(four_threads, make_a_large_mask_in_small_blocks) {
  workbook::Mask mask(side, side);
  use_four_threads();
  make_mask_balanced(polygon_with_many_edges(), mask.view());
}

}  // namespace
}  // namespace stage_05
