// Gives the stage to the harness: rows in one block a thread, then with a schedule.
#include "stage/method.hpp"

#include "parallel.hpp"

namespace workbook {

std::vector<Method> methods() {
  const auto blocks = [](Ring ring, bool border_value, MaskView mask) {
    stage_05::make_mask(stage_05::Polygon(ring, border_value), mask);
  };
  const auto balanced = [](Ring ring, bool border_value, MaskView mask) {
    stage_05::make_mask_balanced(stage_05::Polygon(ring, border_value), mask);
  };
  return {{"blocks", [blocks] { return Maker{blocks}; }},
          {"", [balanced] { return Maker{balanced}; }}};
}

}  // namespace workbook
