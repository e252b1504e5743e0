// Gives the worked kernels to the harness, each on the chosen device.
#include "stage/method.hpp"

#include <memory>

#include "geometry/ring.hpp"
#include "opencl/devices.hpp"
#include "row_mask.hpp"

namespace workbook {
namespace {

Maker maker_for(stage_06::Way way) {
  const cl::Device device = chosen_device();
  const auto mask = explained(
      [&] { return std::make_shared<stage_06::RowMask>(stage_06::DeviceQueue(device), way); });
  Maker maker;
  maker.fill = [mask](Ring ring, bool border_value, MaskView view) {
    require_finite(ring);
    explained([&] { mask->fill(ring, border_value, view); });
  };
  maker.kernel_seconds = [mask] { return explained([&] { return mask->times().kernels; }); };
  maker.device = info_of(device).name;
  maker.integer_vertices_only = !has_doubles(device);
  return maker;
}

}  // namespace

std::vector<Method> methods() {
  return {{"per_pixel", [] { return maker_for(stage_06::Way::per_pixel); }},
          {"per_row", [] { return maker_for(stage_06::Way::per_row); }},
          {"words", [] { return maker_for(stage_06::Way::words); }}};
}

}  // namespace workbook
