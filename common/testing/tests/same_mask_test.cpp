#include "testing/same_mask.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

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
                  "your mask has 0, outside.\n"));
}

TEST(same_mask, sees_a_pixel_that_was_never_written) {
  Mask mask = right_mask();
  mask.view().at(0, 0) = poison;
  EXPECT_THAT(same_mask(mask, square).message(), testing::HasSubstr("never written"));
}

TEST(same_mask, refuses_a_byte_that_is_neither_0_nor_1) {
  Mask mask = right_mask();
  mask.view().at(3, 2) = 255;
  EXPECT_THAT(same_mask(mask, square).message(),
              testing::HasSubstr("the byte 255, which is neither 0, outside, nor 1, inside"));
}

TEST(same_mask, tells_the_rule_edge_by_edge_for_the_first_pixel) {
  Mask mask = right_mask();
  mask.view().at(3, 2) = 0;
  EXPECT_THAT(same_mask(mask, square).message(),
              testing::HasSubstr("The rule for (3, 2): 2 edges reach row 2, y > min and y <= max:\n"
                                 "   1  (4, 1)-(4, 4)         upright: counts\n"
                                 "   3  (1, 4)-(1, 1)         3 is past both ends\n"
                                 "1 edge counts, an odd number: 1, inside."));
}

TEST(same_mask, tells_a_mask_that_differs_from_run_to_run) {
  int calls = 0;
  const MakeMask make = [&](const Case&) {
    Mask mask = right_mask();
    if (calls++ % 2 == 0) mask.view().at(3, 2) = 0;
    return mask;
  };
  EXPECT_THAT(
      same_mask(make, square).message(),
      testing::HasSubstr("different from run to run: I made it 10 times, and 5 of them were "
                         "right"));
}

TEST(same_mask, tells_a_mask_that_is_right_on_square_images) {
  const MakeMask height_for_width = [](const Case& shape) {
    Mask mask(shape.width, shape.height, poison);
    for (int y = 0; y < shape.height; ++y) {
      for (int x = 0; x < std::min(shape.width, shape.height); ++x) {
        mask.view().at(x, y) = inside_by_rule({double(x), double(y)}, shape.ring, true);
      }
    }
    return mask;
  };
  const Case wide{"a square", square.ring, true, 9, 6};
  EXPECT_THAT(
      same_mask(height_for_width, wide).message(),
      testing::HasSubstr("wrong only where the image is not square: the same polygon on 9 x "
                         "9 pixels is right, on 9 x 6 it is not"));
}

TEST(same_mask, tells_the_mask_of_the_polygon_before) {
  const Case other{"a triangle", {{0, 0}, {5, 0}, {5, 5}}, true, 6, 6};
  const MakeMask make = [](const Case&) { return right_mask(); };
  EXPECT_THAT(same_mask(make, other, &square).message(),
              testing::HasSubstr("the polygon of the call before"));
}

}  // namespace workbook
