#include <choose.hpp>

#include "todo/workbook_todo.h"

namespace stage_06a {

std::size_t choose(std::span<const DeviceInfo> devices) {
  // devices[i].kind says what a device is.
  // TODO 1: return the index of the first GPU, else accelerator, else CPU; else throw
  // The kinds in the order of preference: one pass over the list for each. A GPU has thousands of
  // lanes and its own memory, an accelerator is made for such work too; the CPU is always there.
  for (const DeviceKind wanted : {DeviceKind::gpu, DeviceKind::accelerator, DeviceKind::cpu}) {
    for (std::size_t i = 0; i < devices.size(); ++i) {
      if (devices[i].kind == wanted) return i;
    }
  }
  throw OpenCLError("I found no OpenCL device to run on: no GPU, no accelerator and no CPU.");
  // END TODO 1
}

}  // namespace stage_06a
