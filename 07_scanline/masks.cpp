#include "masks.hpp"

#include <algorithm>
#include <vector>

#include "scanline.hpp"

namespace stage_07 {
namespace {

template <class Draw>
void draw_rows(const Polygon& polygon, MaskView mask, Draw draw) {
  std::fill_n(mask.data(), mask.size(), std::uint8_t{0});
  std::vector<int> thresholds;
  for (int y = 0; y < mask.height(); ++y) {
    row_thresholds(polygon.edges(), y, mask.width(), thresholds);
    draw(thresholds, mask.row(y));
  }
  polygon.write_vertices(mask);
}

}  // namespace

void make_mask_counted(const Polygon& polygon, MaskView mask) {
  draw_rows(polygon, mask, flip_row);
}

void make_mask_spans(const Polygon& polygon, MaskView mask) {
  draw_rows(polygon, mask, fill_spans);
}

}  // namespace stage_07
