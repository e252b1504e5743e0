// Gives the stage to the harness: the class as it is written first, then with its edges kept.
#include "stage/method.hpp"

#include <polygon.hpp>

namespace workbook {

std::vector<Method> methods() {
  const auto plain = [](Ring ring, bool border_value, MaskView mask) {
    stage_04::Polygon(ring, border_value).make_mask_plain(mask);
  };
  const auto cached = [](Ring ring, bool border_value, MaskView mask) {
    stage_04::Polygon(ring, border_value).make_mask(mask);
  };
  return {{"plain", [plain] { return Maker{plain}; }}, {"", [cached] { return Maker{cached}; }}};
}

}  // namespace workbook
