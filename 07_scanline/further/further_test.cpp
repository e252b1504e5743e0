// The worked solution, where it may go wrong beside the conformance suite: between blocks of rows,
// at the ends of words, between its two ways.
#include "further/further.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "geometry/polygons.hpp"
#include "testing/allocations.hpp"
#include "testing/same_mask.hpp"

namespace stage_07 {
namespace {

using workbook::allocations_of;
using workbook::Case;
using workbook::Mask;
using workbook::poison;
using workbook::random_polygon;
using workbook::same_mask;

constexpr int few = 24, many = 60;  // edges: the first are sorted, the others need bits

Mask mask_of(const Case& shape, int threads) {
  Mask mask(shape.width, shape.height, poison);
  Further(threads).make_mask(shape.ring, shape.border_value, mask.view());
  return mask;
}

Case drawn(int edges, int width, int height) {
  const int size = std::max(width, height);
  return {"a random polygon", random_polygon(7, edges, size), false, width, height};
}

TEST(further, goes_on_from_block_to_block) {
  // Blocks of 8 rows.
  for (const int edges : {few, many}) {
    const Case shape = drawn(edges, 1 << 15, 20);
    EXPECT_TRUE(same_mask(mask_of(shape, 1), shape)) << edges << " edges";
  }
}

TEST(further, ends_rows_between_words) {
  for (const int width : {1, 7, 63, 64, 65, 127, 128, 129}) {
    const Case shape = drawn(many, width, 40);
    EXPECT_TRUE(same_mask(mask_of(shape, 1), shape)) << width << " columns";
  }
}

TEST(further, sorts_and_turns_bits_in_one_image) {
  // Blocks of 64 rows: the teeth of the comb are in the first one, the last one has three edges.
  std::vector<Vertex> ring;
  for (int i = 0; i < many; ++i) ring.push_back({60.0 * i, i % 2 ? 40.5 : 3});
  ring.push_back({3700, 140});
  ring.push_back({3, 140});
  const Case shape{"a comb", ring, true, 4096, 150};
  EXPECT_TRUE(same_mask(mask_of(shape, 1), shape));
}

TEST(further, is_the_same_for_any_number_of_threads) {
  for (const int edges : {few, many}) {
    const Case shape = drawn(edges, 8192, 100);
    const Mask alone = mask_of(shape, 1);
    EXPECT_TRUE(same_mask(alone, shape)) << edges << " edges";
    EXPECT_TRUE(mask_of(shape, 3) == alone) << edges << " edges, 3 threads";
    EXPECT_TRUE(mask_of(shape, 0) == alone) << edges << " edges, 0 threads: one at least";
  }
}

TEST(further, follows_edges_longer_than_the_largest_double) {
  constexpr double largest = std::numeric_limits<double>::max();
  const Case shape{"edges of infinite length",
                   {{-largest, 3}, {largest, 1}, {5, -largest}, {9, largest}, {largest, 4}},
                   true,
                   20,
                   9};
  EXPECT_TRUE(same_mask(mask_of(shape, 1), shape));
}

TEST(further, keeps_its_memory_from_mask_to_mask) {
  for (const int edges : {few, many}) {
    const Case shape = drawn(edges, 200, 300);
    Further further(1);
    Mask mask(shape.width, shape.height, poison);
    const auto make = [&] { further.make_mask(shape.ring, shape.border_value, mask.view()); };
    make();
    EXPECT_LE(allocations_of(make).count, 3u)
        << edges << " edges: the polygon's vertices and edges, and their rows";
  }
}

}  // namespace
}  // namespace stage_07
