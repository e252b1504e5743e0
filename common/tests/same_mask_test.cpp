#include "testing/same_mask.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/oracle.hpp"

namespace workbook {
namespace {

const Case square{"a square", {{1, 1}, {4, 1}, {4, 4}, {1, 4}}, true, 6, 6};

Mask right_mask() { return mask_by_rule(square.ring, true, 6, 6); }

}  // namespace

TEST(same_mask, accepts_the_mask_of_the_rule) { EXPECT_TRUE(same_mask(right_mask(), square)); }

TEST(same_mask, names_the_first_pixel_that_differs) {
  Mask mask = right_mask();
  mask.view().at(3, 2) = 0;
  EXPECT_THAT(same_mask(mask, square).message(),
              testing::HasSubstr(
                  "1 of 36 pixels differ; the first is (x = 3, y = 2): the rule gives 1, inside; "
                  "your mask has 0, outside"));
}

TEST(same_mask, sees_a_pixel_that_was_never_written) {
  Mask mask = right_mask();
  mask.view().at(0, 0) = poison;
  EXPECT_THAT(same_mask(mask, square).message(), testing::HasSubstr("never written"));
}

TEST(same_mask, refuses_a_byte_that_is_neither_0_nor_1) {
  Mask mask = right_mask();
  mask.view().at(3, 2) = 255;
  EXPECT_THAT(same_mask(mask, square).message(), testing::HasSubstr("neither 0 nor 1"));
}

TEST(same_mask, draws_where_the_masks_differ) {
  Mask mask = right_mask();
  mask.view().at(3, 2) = 0;
  EXPECT_THAT(same_mask(mask, square).message(), testing::HasSubstr("..#X#.\n"));
}

}  // namespace workbook
