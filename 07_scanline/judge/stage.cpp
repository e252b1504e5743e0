// Gives the stage to the harness: its three steps.
#include "stage/method.hpp"

#include "masks.hpp"
#include "scanline.hpp"

namespace workbook {
namespace {

using MakeMask = void (*)(const stage_07::Polygon&, MaskView);

Maker maker_of(MakeMask make_mask) {
  return {[make_mask](Ring ring, bool border_value, MaskView mask) {
    make_mask(stage_07::Polygon(ring, border_value), mask);
  }};
}

}  // namespace

std::vector<Method> methods() {
  return {{"hoisted", [] { return maker_of(stage_07::make_mask_hoisted); }},
          {"counted", [] { return maker_of(stage_07::make_mask_counted); }},
          {"", [] { return maker_of(stage_07::make_mask_spans); }}};
}

}  // namespace workbook
