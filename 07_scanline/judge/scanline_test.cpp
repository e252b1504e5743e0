// What the three steps must do, in the order of the TODOs. No test looks at a clock: crossings are
// counted, and each step is told from the one before by what it does to a row that is not empty.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <scanline.hpp>
#include <string>
#include <vector>

#include "masks.hpp"
#include "testing/allocations.hpp"
#include "testing/events.hpp"
#include "testing/same_mask.hpp"

namespace stage_07 {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using workbook::allocations_of;
using workbook::announce;
using workbook::Case;
using workbook::Mask;
using workbook::poison;
using workbook::same_mask;
using Row = std::vector<std::uint8_t>;

const std::vector<Vertex> square{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
const std::vector<Vertex> kite{{1, 2}, {11, 1}, {6, 4}, {5, 9}};

const char* const kite_has =
    "The kite's vertices, as (x, y), are (1, 2), (11, 1), (6, 4) and (5, 9).";

Edge edge_between(Vertex a, Vertex b) {
  return {.low = std::min(a.y, b.y),
          .high = std::max(a.y, b.y),
          .right = std::max(a.x, b.x),
          .ax = a.x,
          .ay = a.y,
          .dx = b.x - a.x,
          .dy = b.y - a.y};
}

std::vector<int> thresholds_of(std::span<const Vertex> ring, double y, int width) {
  std::vector<int> thresholds;
  row_thresholds(Polygon(ring).edges(), y, width, thresholds);
  return thresholds;
}

using MakeMask = void (*)(const Polygon&, MaskView);

Mask mask_of(MakeMask make_mask, const Polygon& polygon, int width, int height) {
  Mask mask(width, height, poison);
  make_mask(polygon, mask.view());
  return mask;
}

std::int64_t crossings_of(MakeMask make_mask, const Polygon& polygon, int width, int height) {
  crossings_computed = 0;
  mask_of(make_mask, polygon, width, height);
  return crossings_computed;
}

std::size_t requests_of(MakeMask make_mask, const Polygon& polygon, int width, int height) {
  Mask mask(width, height, poison);
  return allocations_of([&] { make_mask(polygon, mask.view()); }).count;
}

// The row's pixels as numbers, so that a failure shows 1 and not '\x1'.
std::vector<int> pixels_of(const Row& row) { return {row.begin(), row.end()}; }

std::vector<int> flipped(const std::vector<int>& thresholds, Row row) {
  flip_row(thresholds, row);
  return pixels_of(row);
}

std::vector<int> filled(std::vector<int> thresholds, Row row) {
  fill_spans(thresholds, row);
  return pixels_of(row);
}

// TODO 1

TEST(threshold, counts_the_pixels_up_to_the_crossing) {
  EXPECT_EQ(threshold(edge_between({0, 0}, {8, 4}), 2, 20), 5)
      << "The edge from (0, 0) to (8, 4) meets row 2 at x = 4 and counts where x <= 4: for the "
         "pixels 0, 1, 2, 3 and 4, which are 5.";
  EXPECT_EQ(threshold(edge_between({0, 0}, {8, 4}), 4, 20), 9)
      << "The same edge meets row 4 in its end, x = 8: the pixels 0 to 8.";
}

TEST(threshold, takes_the_whole_pixels_left_of_a_crossing_between_two) {
  EXPECT_EQ(threshold(edge_between({0, 0}, {7, 2}), 1, 20), 4)
      << "The edge from (0, 0) to (7, 2) meets row 1 at x = 3.5: the pixels 0, 1, 2 and 3.";
}

TEST(threshold, of_an_upright_edge_is_the_same_in_each_row) {
  const Edge edge = edge_between({6, 9}, {6, 0});
  EXPECT_EQ(threshold(edge, 1, 20), 7) << "An upright edge at x = 6, row 1.";
  EXPECT_EQ(threshold(edge, 9, 20), 7) << "An upright edge at x = 6, row 9.";
}

TEST(threshold, is_0_left_of_the_image) {
  EXPECT_EQ(threshold(edge_between({-5, 0}, {-3, 4}), 2, 20), 0)
      << "The edge meets row 2 at x = -4: it counts for no pixel.";
  EXPECT_EQ(threshold(edge_between({-1, 0}, {0, 2}), 1, 20), 0)
      << "The edge meets row 1 at x = -0.5: it counts for no pixel, but converting -0.5 to int "
         "cuts towards 0 and gives 0, which is a pixel. Look at the sign before you convert.";
}

TEST(threshold, is_the_width_right_of_the_image) {
  EXPECT_EQ(threshold(edge_between({30, 0}, {50, 4}), 2, 20), 20)
      << "The edge meets row 2 at x = 40, right of a row of 20 pixels: it counts for all of them.";
  EXPECT_EQ(threshold(edge_between({19, 0}, {19, 4}), 2, 20), 20)
      << "The edge meets row 2 at the last of 20 pixels, x = 19: it counts for all of them.";
  EXPECT_EQ(threshold(edge_between({19, 0}, {21, 2}), 1, 20), 20)
      << "The edge meets row 1 at x = 20, one right of the last of 20 pixels: it counts for all.";
}

TEST(threshold, is_clamped_before_it_is_converted) {
  EXPECT_EQ(threshold(edge_between({0, 0}, {4e12, 4}), 2, 20), 20)
      << "The edge meets row 2 at x = 2e12, which no int can hold: converting it gives any number. "
         "Take the smaller of it and the row's last pixel first, and convert that.";
  EXPECT_EQ(threshold(edge_between({0, 0}, {-4e12, 4}), 2, 20), 0)
      << "The edge meets row 2 at x = -2e12, which no int can hold.";
}

TEST(threshold, goes_no_further_than_the_right_end) {
  const double far = -72057594037927936;  // -2^56: doubles beyond it are 16 apart
  const Edge edge = edge_between({far, 0}, {9, 9});
  ASSERT_EQ(edge.crossing(9), 16);
  EXPECT_EQ(threshold(edge, 9, 20), 10)
      << "The edge from (-2^56, 0) ends in (9, 9), but its crossing with row 9 is rounded to 16. "
         "The rule has p.x <= max(a.x, b.x) as well, so it counts for the pixels 0 to 9.";
}

TEST(threshold, of_a_crossing_that_is_not_a_number_is_0) {
  constexpr double largest = std::numeric_limits<double>::max();
  const Edge edge = edge_between({-largest, 3}, {largest, 1});
  ASSERT_TRUE(std::isnan(edge.crossing(3)));
  EXPECT_EQ(threshold(edge, 3, 20), 0)
      << "The edge is longer than the largest double: its crossing with row 3 is 0 times infinity, "
         "NaN. The rule asks p.x <= NaN, which no pixel fulfils. std::min(a, b) gives a when one "
         "of them is NaN, and each comparison with NaN is false.";
}

TEST(threshold, of_an_image_without_columns_is_0) {
  EXPECT_EQ(threshold(edge_between({0, 0}, {8, 4}), 2, 0), 0) << "The row has no pixel.";
}

TEST(row_thresholds, has_one_for_each_edge_that_reaches_the_row) {
  EXPECT_THAT(thresholds_of(kite, 3, 13), UnorderedElementsAre(2, 8))
      << "Row 3 of the kite is met at x = 1.57, which is 2 pixels, and at x = 7.67, which is 8. "
      << kite_has;
}

TEST(row_thresholds, leaves_out_an_edge_that_begins_in_the_row) {
  EXPECT_THAT(thresholds_of(square, 0, 13), IsEmpty())
      << "Row 0 is the upper side of the 4 x 4 square: no edge counts there, because y > low.";
}

TEST(row_thresholds, takes_an_edge_that_ends_in_the_row) {
  EXPECT_THAT(thresholds_of(square, 4, 13), UnorderedElementsAre(1, 5))
      << "Row 4 is the lower side of the 4 x 4 square: both upright edges count, because y <= high.";
}

TEST(row_thresholds, takes_the_place_of_what_was_there) {
  std::vector<int> thresholds{7, 7, 7};
  row_thresholds(Polygon(square).edges(), 2, 13, thresholds);
  EXPECT_THAT(thresholds, UnorderedElementsAre(1, 5))
      << "I gave you a vector that still held the thresholds of the row before, 7, 7 and 7. Those of "
         "row 2 of the square are to stand in their place.";
}

TEST(row_thresholds, computes_a_crossing_for_no_other_edge) {
  const Polygon polygon(kite);
  std::vector<int> thresholds;
  crossings_computed = 0;
  row_thresholds(polygon.edges(), 3, 13, thresholds);
  EXPECT_EQ(crossings_computed, 2)
      << "Two of the kite's four edges reach row 3. I counted how often Edge::crossing() was called.";
}

TEST(make_mask_hoisted, writes_the_mask_of_the_rule) {
  EXPECT_TRUE(
      same_mask(mask_of(make_mask_hoisted, Polygon(kite), 13, 11), {"a kite", kite, true, 13, 11}))
      << kite_has << " When only pixels of vertices differ: write_vertices(mask) comes last.";
}

TEST(make_mask_hoisted, does_not_take_an_image_for_square) {
  EXPECT_TRUE(same_mask(mask_of(make_mask_hoisted, Polygon(kite), 17, 6),
                        {"a kite on a wide image", kite, true, 17, 6}));
  EXPECT_TRUE(same_mask(mask_of(make_mask_hoisted, Polygon(kite), 6, 17),
                        {"a kite on a tall image", kite, true, 6, 17}));
}

TEST(make_mask_hoisted, computes_each_crossing_once_a_row) {
  EXPECT_EQ(crossings_of(make_mask_hoisted, Polygon(kite), 1000, 11), 16)
      << "I asked for the kite on 1000 x 11 pixels and counted the calls of Edge::crossing(). Two "
         "edges reach each of the rows 2 to 9: 16 calls, however wide the image is. If there were "
         "thousands, each pixel computes them anew: the loop over the edges goes before the loop "
         "over the pixels. If there was none, the crossings are computed in another way.";
}

TEST(make_mask_hoisted, asks_for_memory_only_at_first) {
  EXPECT_LE(requests_of(make_mask_hoisted, Polygon(kite), 13, 500), 8u)
      << "I asked for a mask of 500 rows and counted the requests for memory. One vector serves all "
         "rows: made before the loop, emptied in each row, it keeps its memory.";
}

// TODO 2

TEST(flip_row, flips_the_pixels_left_of_each_threshold) {
  EXPECT_THAT(flipped({3, 7}, Row(10, 0)), ElementsAre(0, 0, 0, 1, 1, 1, 1, 0, 0, 0))
      << "I gave you a row of ten zeros and the thresholds 3 and 7. The pixels 0, 1 and 2 are flipped "
         "twice, the pixels 3 to 6 once.";
}

TEST(flip_row, takes_thresholds_in_any_order) {
  EXPECT_THAT(flipped({8, 1, 5, 2}, Row(9, 0)), ElementsAre(0, 1, 0, 0, 0, 1, 1, 1, 0))
      << "I gave you a row of nine zeros and the thresholds 8, 1, 5 and 2.";
}

TEST(flip_row, flips_what_is_there) {
  EXPECT_THAT(flipped({2}, Row{1, 0, 1, 0}), ElementsAre(0, 1, 1, 0))
      << "I gave you the row 1 0 1 0 and the threshold 2: the first two pixels change, the others "
         "stay. A pixel that you write without reading it first was not flipped: is the loop over the "
         "thresholds the outer one?";
}

TEST(flip_row, may_have_nothing_to_flip) {
  EXPECT_THAT(flipped({}, Row(5, 0)), Each(0)) << "I gave you no threshold.";
  EXPECT_THAT(flipped({0, 0}, Row(5, 0)), Each(0)) << "I gave you the thresholds 0 and 0.";
  EXPECT_THAT(flipped({}, Row{}), IsEmpty()) << "I gave you a row without pixels.";
}

TEST(flip_row, may_flip_the_whole_row) {
  EXPECT_THAT(flipped({5}, Row(5, 0)), Each(1)) << "I gave you five pixels and the threshold 5.";
}

TEST(make_mask_counted, writes_the_mask_of_the_rule) {
  EXPECT_TRUE(
      same_mask(mask_of(make_mask_counted, Polygon(kite), 13, 11), {"a kite", kite, true, 13, 11}))
      << kite_has;
}

// TODO 3

TEST(fill_spans, writes_ones_between_two_thresholds) {
  EXPECT_THAT(filled({3, 7}, Row(10, 0)), ElementsAre(0, 0, 0, 1, 1, 1, 1, 0, 0, 0))
      << "I gave you a row of ten zeros and the thresholds 3 and 7: one of them lies right of the "
         "pixels 3, 4, 5 and 6.";
}

TEST(fill_spans, takes_thresholds_in_any_order) {
  announce("I gave you the thresholds 7 and 3, in this order: sort them first.");
  EXPECT_THAT(filled({7, 3}, Row(10, 0)), ElementsAre(0, 0, 0, 1, 1, 1, 1, 0, 0, 0))
      << "I gave you a row of ten zeros and the thresholds 7 and 3, in this order: sort them first.";
}

TEST(fill_spans, leaves_the_gap_between_two_spans) {
  EXPECT_THAT(filled({1, 3, 6, 8}, Row(9, 0)), ElementsAre(0, 1, 1, 0, 0, 0, 1, 1, 0))
      << "I gave you a row of nine zeros and the thresholds 1, 3, 6 and 8. Two of them lie right of "
         "the pixels 3, 4 and 5: an even number, so they are in a gap between two spans.";
}

TEST(fill_spans, writes_nothing_else) {
  EXPECT_THAT(filled({2, 4}, Row(6, 7)), ElementsAre(7, 7, 1, 1, 7, 7))
      << "I gave you a row of six sevens and the thresholds 2 and 4, to see what you write: a one to "
         "each pixel of the span, and nothing to any other. The rows are zero when you get them, so "
         "that a pixel outside costs you nothing.";
}

TEST(fill_spans, may_have_nothing_to_write) {
  EXPECT_THAT(filled({}, Row(5, 0)), Each(0)) << "I gave you no threshold.";
  EXPECT_THAT(filled({4, 4}, Row(5, 0)), Each(0)) << "I gave you the thresholds 4 and 4.";
  EXPECT_THAT(filled({5, 5}, Row(5, 0)), Each(0)) << "I gave you five pixels, 5 and 5.";
  EXPECT_THAT(filled({}, Row{}), IsEmpty()) << "I gave you a row without pixels.";
}

TEST(fill_spans, may_write_the_whole_row) {
  EXPECT_THAT(filled({5, 0}, Row(5, 0)), Each(1)) << "I gave you five pixels, 5 and 0.";
}

TEST(make_mask_spans, writes_the_mask_of_the_rule) {
  EXPECT_TRUE(
      same_mask(mask_of(make_mask_spans, Polygon(kite), 13, 11), {"a kite", kite, true, 13, 11}))
      << kite_has;
}

TEST(make_mask_spans, computes_each_crossing_once_a_row) {
  EXPECT_EQ(crossings_of(make_mask_spans, Polygon(kite), 1000, 11), 16)
      << "I asked for the kite on 1000 x 11 pixels and counted the calls of Edge::crossing().";
}

TEST(make_mask_spans, asks_for_memory_only_at_first) {
  EXPECT_LE(requests_of(make_mask_spans, Polygon(kite), 13, 500), 8u)
      << "I asked for a mask of 500 rows and counted the requests for memory: what is sorted in place "
         "needs none.";
}

}  // namespace
}  // namespace stage_07
