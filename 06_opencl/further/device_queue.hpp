/// One device with its context and an in-order queue that keeps times: what works together on a
/// device shares it, so that what one leaves there the next one finds.
/// @file
#pragma once

#include <algorithm>
#include <cstddef>

#include "opencl/cl.hpp"

namespace stage_06 {

struct DeviceQueue {
  explicit DeviceQueue(const cl::Device& chosen)
      : device(chosen), context(chosen), queue(context, chosen, CL_QUEUE_PROFILING_ENABLE) {}

  cl::Device device;
  cl::Context context;
  cl::CommandQueue queue;
};

/// `wanted` work-items, halved until the device takes a work-group of so many, in dimension 0, for
/// `kernel`. wanted > 0.
inline std::size_t group_width(const cl::Kernel& kernel, const cl::Device& device,
                               std::size_t wanted) {
  const std::size_t most = std::min(kernel.getWorkGroupInfo<CL_KERNEL_WORK_GROUP_SIZE>(device),
                                    device.getInfo<CL_DEVICE_MAX_WORK_ITEM_SIZES>()[0]);
  while (wanted > most) wanted /= 2;
  return wanted;
}

/// The smallest multiple of `unit` that is at least `size`; unit > 0.
inline std::size_t in_whole(std::size_t unit, std::size_t size) {
  return (size + unit - 1) / unit * unit;
}

}  // namespace stage_06
