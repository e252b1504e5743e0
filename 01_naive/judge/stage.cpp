// Gives the stage to the harness: the polygon boxed once, the point boxed for each pixel.
#include "stage/method.hpp"

#include <inside.hpp>

#include "dynamic/boxed_ring.hpp"

namespace workbook {
namespace {

void make_mask(Ring ring, bool border_value, MaskView mask) {
  const Value vertices = boxed_ring(ring);
  const Value border = border_value;
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      mask.at(x, y) = bool(stage_01::is_inside(Value(x), Value(y), vertices, border));
    }
  }
}

}  // namespace

std::vector<Method> methods() {
  return {{"", [] { return Maker{make_mask}; }}};
}

}  // namespace workbook
