#include "timing/mask_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/oracle.hpp"
#include "geometry/polygons.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

const std::vector<Vertex> triangle{{1, 1}, {30, 5}, {10, 28}};
const Mask triangle_mask = mask_by_rule(triangle, true, 32, 32);

Mask with(Mask mask, int x, int y, std::uint8_t value) {
  mask.view().at(x, y) = value;
  return mask;
}

}  // namespace

TEST(fault_of, is_empty_for_the_mask_that_was_asked_for) {
  EXPECT_EQ(fault_of({triangle_mask}, triangle_mask), "");
}

TEST(fault_of, looks_only_at_the_rows_that_were_made) {
  const Mask wrong = with(Mask(2, 4), 0, 1, 1);
  EXPECT_EQ(fault_of({wrong}, Mask(2, 4), 2), "");
  EXPECT_EQ(fault_of({wrong}, Mask(2, 4)), "1 pixels differ from the rule, the first at (0, 1)");
}

TEST(fault_of, tells_unwritten_pixels_from_wrong_ones) {
  EXPECT_EQ(fault_of({with(Mask(2, 4), 1, 2, poison)}, Mask(2, 4)),
            "1 pixels were not written when the call returned, the first at (1, 2)");
}

TEST(fault_of, puts_lateness_first) {
  EXPECT_THAT(fault_of({triangle_mask, 7}, triangle_mask),
              HasSubstr("7 pixels were written after the call had returned"));
}

TEST(unseen_polygon, is_another_one_each_time_and_close_to_the_first) {
  const std::vector<Vertex> ring = class_polygon();
  const std::vector<Vertex> one = unseen_polygon(ring, 1), other = unseen_polygon(ring, 2);
  EXPECT_NE(one, other);
  EXPECT_EQ(one, unseen_polygon(ring, 1));
  ASSERT_EQ(one.size(), ring.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    EXPECT_NEAR(one[i].x, ring[i].x, 16);
    EXPECT_NEAR(one[i].y, ring[i].y, 16);
  }
}

TEST(unseen_polygon, keeps_integer_vertices_integer) {
  EXPECT_TRUE(has_integer_vertices(unseen_polygon(class_polygon(), 3)));
}

TEST(unseen_polygon, of_no_vertices_has_none) { EXPECT_TRUE(unseen_polygon({}, 1).empty()); }

TEST(fault_of_unseen, is_empty_for_its_own_mask) {
  const std::vector<Vertex> unseen = unseen_polygon(triangle, 4);
  EXPECT_EQ(fault_of_unseen({mask_by_rule(unseen, true, 32, 32)}, unseen, true, triangle_mask), "");
}

TEST(fault_of_unseen, knows_the_mask_of_the_polygon_before) {
  const std::vector<Vertex> unseen = unseen_polygon(triangle, 4);
  EXPECT_THAT(fault_of_unseen({triangle_mask}, unseen, true, triangle_mask),
              HasSubstr("a polygon that it had seen before"));
}

TEST(fault_of_memory, is_empty_where_both_take_the_same_time) {
  EXPECT_EQ(fault_of_memory({1, 1.1, 0.9, 1, 1, 1.2, 1}, {1, 1, 1, 1.1, 1, 1, 1}), "");
}

TEST(fault_of_memory, is_not_misled_by_a_few_slow_calls) {
  EXPECT_EQ(fault_of_memory({1, 9, 1, 1, 9, 1, 9}, {1, 1, 1, 1, 1, 1, 1}), "");
}

TEST(fault_of_memory, names_the_factor) {
  EXPECT_THAT(fault_of_memory({50, 51, 52, 50, 50, 50, 50}, {1, 1, 1, 1, 1, 1, 1}),
              HasSubstr("took 50 times as long"));
}

TEST(fault_of_memory, says_nothing_after_too_few_rounds) {
  EXPECT_EQ(fault_of_memory({50, 50, 50}, {1, 1, 1}), "");
}

}  // namespace workbook
