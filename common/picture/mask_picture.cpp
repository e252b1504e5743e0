#include "picture/mask_picture.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "picture/canvas.hpp"

namespace workbook {
namespace {

constexpr Colour outside{38, 38, 84};
constexpr Colour inside{250, 222, 120};
constexpr Colour outline{214, 40, 57};
constexpr Colour vertex{255, 255, 255};
constexpr int wanted_size = 512;
constexpr double far_away = 1e6;  // pixels; a line that leaves the picture need not go further

int on_canvas(double coordinate, int scale) {
  const double pixel = (coordinate + 0.5) * scale;
  return static_cast<int>(std::floor(std::clamp(pixel, -far_away, far_away)));
}

}  // namespace

void write_mask_picture(const std::filesystem::path& file, const Mask& mask, Ring ring) {
  if (mask.pixels().empty()) throw std::runtime_error("a mask without pixels has no picture");
  const int scale = std::max(1, wanted_size / std::max(mask.width(), mask.height()));
  Canvas canvas(mask.width() * scale, mask.height() * scale, outside);
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      if (mask.at(x, y)) canvas.fill_square(x * scale, y * scale, scale, inside);
    }
  }
  const int size = std::max(canvas.width(), canvas.height());
  const int thickness = std::max(1, size / 500);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Vertex a = ring[i], b = ring[(i + 1) % ring.size()];
    canvas.draw_line(on_canvas(a.x, scale), on_canvas(a.y, scale), on_canvas(b.x, scale),
                     on_canvas(b.y, scale), thickness, outline);
  }
  const int dot = 3 * thickness;
  for (const Vertex& v : ring) {
    canvas.fill_square(on_canvas(v.x, scale) - dot / 2, on_canvas(v.y, scale) - dot / 2, dot,
                       vertex);
  }
  canvas.write_png(file);
}

}  // namespace workbook
