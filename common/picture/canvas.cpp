#include "picture/canvas.hpp"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

namespace workbook {

static_assert(sizeof(Colour) == 3, "the pixels are handed to libpng as they lie");

Canvas::Canvas(int width, int height, Colour background)
    : width_(width),
      height_(height),
      pixels_(static_cast<std::size_t>(width) * height, background) {}

void Canvas::fill_square(int x, int y, int size, Colour colour) {
  for (int row = std::max(0, y); row < std::min(height_, y + size); ++row) {
    for (int column = std::max(0, x); column < std::min(width_, x + size); ++column) {
      pixels_[static_cast<std::size_t>(row) * width_ + column] = colour;
    }
  }
}

void Canvas::tint(int x, int y, int width, int height, Colour colour, double share) {
  const auto mix = [share](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(std::lround(from + share * (to - from)));
  };
  for (int row = y; row < y + height; ++row) {
    for (int column = x; column < x + width; ++column) {
      Colour& pixel = pixels_[static_cast<std::size_t>(row) * width_ + column];
      pixel = {mix(pixel.red, colour.red), mix(pixel.green, colour.green),
               mix(pixel.blue, colour.blue)};
    }
  }
}

void Canvas::draw_line(int x0, int y0, int x1, int y1, int thickness, Colour colour) {
  const int dx = std::abs(x1 - x0), dy = -std::abs(y1 - y0);
  const int step_x = x0 < x1 ? 1 : -1, step_y = y0 < y1 ? 1 : -1;
  for (int error = dx + dy;;) {
    fill_square(x0 - thickness / 2, y0 - thickness / 2, thickness, colour);
    if (x0 == x1 && y0 == y1) return;
    const int twice = 2 * error;
    if (twice >= dy) error += dy, x0 += step_x;
    if (twice <= dx) error += dx, y0 += step_y;
  }
}

void Canvas::paste(const Canvas& other, int x, int y) {
  for (int row = 0; row < other.height_; ++row) {
    std::copy_n(&other.pixels_[static_cast<std::size_t>(row) * other.width_], other.width_,
                &pixels_[static_cast<std::size_t>(y + row) * width_ + x]);
  }
}

void Canvas::write_png(const std::filesystem::path& file) const {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width_);
  image.height = static_cast<png_uint_32>(height_);
  image.format = PNG_FORMAT_RGB;
  if (!png_image_write_to_file(&image, file.c_str(), 0, pixels_.data(), 0, nullptr)) {
    throw std::runtime_error("cannot write the picture " + file.string() + ": " + image.message);
  }
}

}  // namespace workbook
