#include "picture/mask_picture.hpp"

#include <algorithm>
#include <stdexcept>

#include "picture/canvas.hpp"
#include "picture/mask_colours.hpp"
#include "picture/outline.hpp"

namespace workbook {
namespace {

constexpr int wanted_size = 512;

}  // namespace

void write_mask_picture(const std::filesystem::path& file, const Mask& mask, Ring ring) {
  if (mask.pixels().empty()) throw std::runtime_error("a mask without pixels has no picture");
  const int scale = std::max(1, wanted_size / std::max(mask.width(), mask.height()));
  Canvas canvas(mask.width() * scale, mask.height() * scale, mask_outside);
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      if (mask.at(x, y)) canvas.fill_square(x * scale, y * scale, scale, mask_inside);
    }
  }
  const int thickness = std::max(1, std::max(canvas.width(), canvas.height()) / 500);
  draw_outline(canvas, ring, scale, {mask_outline, mask_vertex, thickness});
  canvas.write_png(file);
}

}  // namespace workbook
