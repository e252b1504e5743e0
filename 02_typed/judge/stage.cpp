// Gives the stage to the harness: as in 01, the polygon boxed once and one call for each pixel.
#include "stage/method.hpp"

#include <memory>

#include <inside.hpp>

#include "dynamic/boxed_ring.hpp"

namespace workbook {
namespace {

void make_mask(Ring ring, bool border_value, MaskView mask, stage_02::Coordinates& flat) {
  const Value vertices = boxed_ring(ring);
  const Value border = border_value;
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      mask.at(x, y) = bool(stage_02::is_inside(Value(x), Value(y), vertices, border, flat));
    }
  }
}

Maker make() {
  const auto flat = std::make_shared<stage_02::Coordinates>();
  return {[flat](Ring ring, bool border_value, MaskView mask) {
    make_mask(ring, border_value, mask, *flat);
  }};
}

}  // namespace

std::vector<Method> methods() { return {{"", make}}; }

}  // namespace workbook
