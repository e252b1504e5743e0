// A PNG read back, for tests that look at its pixels.
#pragma once

#include <gtest/gtest.h>
#include <png.h>

#include <string>
#include <vector>

namespace workbook {

struct Picture {
  int width, height;
  std::vector<unsigned char> bytes;

  std::vector<int> at(int x, int y) const {
    const unsigned char* pixel = &bytes[3 * (static_cast<std::size_t>(y) * width + x)];
    return {pixel[0], pixel[1], pixel[2]};
  }
};

inline Picture read_png(const std::string& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  EXPECT_TRUE(png_image_begin_read_from_file(&image, file.c_str()));
  image.format = PNG_FORMAT_RGB;
  Picture picture{static_cast<int>(image.width), static_cast<int>(image.height),
                  std::vector<unsigned char>(PNG_IMAGE_SIZE(image))};
  EXPECT_TRUE(png_image_finish_read(&image, nullptr, picture.bytes.data(), 0, nullptr));
  return picture;
}

}  // namespace workbook
