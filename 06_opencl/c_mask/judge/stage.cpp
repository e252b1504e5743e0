// Gives the stage to the harness: one DeviceMask a process, its kernel built before the first mask.
#include "stage/method.hpp"

#include <mask.hpp>
#include <memory>

namespace workbook {
namespace {

Maker on(const cl::Device& device) {
  const auto mask = explained([&] { return std::make_shared<stage_06c::DeviceMask>(device); });
  Maker maker;
  maker.fill = [mask](Ring ring, bool border_value, MaskView view) {
    require_finite(ring);
    explained([&] { mask->fill(ring, border_value, view); });
  };
  maker.kernel_seconds = [mask] { return explained([&] { return mask->kernel_seconds(); }); };
  maker.device = info_of(device).name;
  maker.integer_vertices_only = !has_doubles(device);
  return maker;
}

}  // namespace

std::vector<Method> methods() {
  return {{"", [] { return on(chosen_device()); }}};
}

}  // namespace workbook
