// Gives the stage to the harness: the polygon comes boxed, the mask's own bytes are the results.
#include "stage/method.hpp"

#include <memory>

#include "boxed.hpp"
#include "wrapper.hpp"

namespace workbook {

std::vector<Method> methods() {
  return {{"", [] {
             // The memory is kept from call to call; what is in it is written in every call.
             auto arrays = std::make_shared<stage_03::FlatArrays>();
             return Maker{[arrays](Ring ring, bool border_value, MaskView mask) {
               stage_03::make_mask(stage_03::boxed(ring), border_value, mask, *arrays);
             }};
           }}};
}

}  // namespace workbook
