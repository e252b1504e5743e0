#include "picture/mask_picture.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "picture/canvas.hpp"
#include "picture/outline.hpp"
#include "picture/tests/png_file.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
TEST(mask_picture, enlarges_a_small_mask_and_tells_inside_from_outside) {
  Mask mask(4, 2);
  mask.view().at(1, 0) = 1;
  const std::string file = test_folder() + "small.png";
  write_mask_picture(file, mask, {});
  const Picture picture = read_png(file);
  EXPECT_EQ(picture.width, 512);
  EXPECT_EQ(picture.height, 256);
  EXPECT_NE(picture.at(130, 5), picture.at(5, 5));
  EXPECT_EQ(picture.at(5, 200), picture.at(5, 5));
}

TEST(mask_picture, draws_the_outline_over_the_mask) {
  const Mask mask(512, 512);
  const std::string file = test_folder() + "outline.png";
  const std::vector<Vertex> ring{{100, 100}, {300, 100}, {300, 300}};
  write_mask_picture(file, mask, ring);
  const Picture picture = read_png(file);
  EXPECT_NE(picture.at(200, 100), picture.at(200, 90));
}

TEST(mask_picture, survives_vertices_far_outside) {
  const Mask mask(8, 8);
  const std::vector<Vertex> ring{{-1e300, 0}, {1e300, 5}, {3, -4e9}};
  EXPECT_NO_THROW(write_mask_picture(test_folder() + "far.png", mask, ring));
}

TEST(mask_picture, says_where_it_cannot_write) {
  EXPECT_THROW(write_mask_picture("/nowhere/mask.png", Mask(2, 2), {}), std::runtime_error);
}

TEST(mask_picture, refuses_a_mask_without_pixels) {
  EXPECT_THROW(write_mask_picture(test_folder() + "none.png", Mask(0, 3), {}), std::runtime_error);
}

// The line from (-3e7, -3e7) to (3e7, 3e7 + 4.5) passes near (0, 2): cutting it must not turn it.
TEST(draw_outline, keeps_the_slope_of_a_line_between_far_vertices) {
  Canvas canvas(9, 9, {255, 255, 255});
  const std::vector<Vertex> ring{{-3e7, -3e7}, {3e7, 3e7 + 4.5}};
  draw_outline(canvas, ring, 1, {{200, 0, 0}, {0, 0, 0}, 1});
  const std::string file = test_folder() + "line.png";
  canvas.write_png(file);
  const Picture picture = read_png(file);
  EXPECT_EQ(picture.at(0, 2), (std::vector<int>{200, 0, 0}));
  EXPECT_EQ(picture.at(5, 7), (std::vector<int>{200, 0, 0}));
  EXPECT_EQ(picture.at(3, 3), (std::vector<int>{255, 255, 255}));
}

}  // namespace workbook
