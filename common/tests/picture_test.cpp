#include "picture/mask_picture.hpp"

#include <gtest/gtest.h>
#include <png.h>

#include <vector>

#include "picture/canvas.hpp"

namespace workbook {
namespace {

struct Picture {
  int width, height;
  std::vector<unsigned char> bytes;

  std::vector<int> at(int x, int y) const {
    const unsigned char* pixel = &bytes[3 * (static_cast<std::size_t>(y) * width + x)];
    return {pixel[0], pixel[1], pixel[2]};
  }
};

Picture read_png(const std::string& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  EXPECT_TRUE(png_image_begin_read_from_file(&image, file.c_str()));
  image.format = PNG_FORMAT_RGB;
  Picture picture{static_cast<int>(image.width), static_cast<int>(image.height),
                  std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  EXPECT_TRUE(png_image_finish_read(&image, nullptr, picture.bytes.data(), 0, nullptr));
  return picture;
}

}  // namespace

TEST(mask_picture, enlarges_a_small_mask_and_tells_inside_from_outside) {
  Mask mask(4, 2);
  mask.view().at(1, 0) = 1;
  const std::string file = testing::TempDir() + "small.png";
  write_mask_picture(file, mask, {});
  const Picture picture = read_png(file);
  EXPECT_EQ(picture.width, 512);
  EXPECT_EQ(picture.height, 256);
  EXPECT_NE(picture.at(130, 5), picture.at(5, 5));
  EXPECT_EQ(picture.at(5, 200), picture.at(5, 5));
}

TEST(mask_picture, draws_the_outline_over_the_mask) {
  const Mask mask(512, 512);
  const std::string file = testing::TempDir() + "outline.png";
  const std::vector<Vertex> ring{{100, 100}, {300, 100}, {300, 300}};
  write_mask_picture(file, mask, ring);
  const Picture picture = read_png(file);
  EXPECT_NE(picture.at(200, 100), picture.at(200, 90));
}

TEST(mask_picture, survives_vertices_far_outside) {
  const Mask mask(8, 8);
  const std::vector<Vertex> ring{{-1e300, 0}, {1e300, 5}, {3, -4e9}};
  EXPECT_NO_THROW(write_mask_picture(testing::TempDir() + "far.png", mask, ring));
}

TEST(mask_picture, says_where_it_cannot_write) {
  EXPECT_THROW(write_mask_picture("/nowhere/mask.png", Mask(2, 2), {}), std::runtime_error);
}

TEST(mask_picture, refuses_a_mask_without_pixels) {
  EXPECT_THROW(write_mask_picture(testing::TempDir() + "none.png", Mask(0, 3), {}),
               std::runtime_error);
}

}  // namespace workbook
