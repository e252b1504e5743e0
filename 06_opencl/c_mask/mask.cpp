// The host's half: five steps, of which the first two are made once and the last three each time.
#include <mask.hpp>

#include "opencl/program.hpp"
#include "todo/workbook_todo.h"

namespace stage_06c {

std::size_t rounded_up(std::size_t size, std::size_t group) {
  WORKBOOK_TODO(4, "return the smallest multiple of group that is at least size");
}

DeviceMask::DeviceMask(const cl::Device& device) : coordinates_(workbook::has_doubles(device)) {
  const KernelSource source = kernel_source(coordinates_);

  // Step 1 of 5. A context holds what belongs together; a queue takes the commands for one device,
  // and keeps their times when it is made with CL_QUEUE_PROFILING_ENABLE.
  WORKBOOK_TODO(3, "step 1: make context_ for the device, then queue_ with the profiling flag");

  // Step 2 of 5. The driver compiles source.files for the device, with source.options:
  // workbook::build_program(context, device, files, options) reads the files and shows the log.
  WORKBOOK_TODO(3, "step 2: build the program, and make kernel_ from its kernel called \"mask\"");
  group_ = group_for(kernel_, device);
}

void DeviceMask::fill(Ring ring, bool border_value, MaskView mask) {
  kernel_event_ = {};
  const std::span<const std::byte> h_ring = coordinates_.of(ring);
  std::uint8_t* const h_mask = mask.data();
  // Neither buffers nor launches may be empty in OpenCL.
  if (mask.size() == 0) return;
  const std::size_t ring_bytes = std::max<std::size_t>(h_ring.size(), 1);

  // Step 3 of 5. Buffers are kept from call to call: outgrown(buffer, bytes) tells when one is too
  // small. The ring needs ring_bytes, the mask mask.size(). An empty h_ring cannot be written.
  WORKBOOK_TODO(3, "step 3: make d_ring_ and d_mask_ anew where outgrown; write h_ring to d_ring_");

  // Step 4 of 5. The launch has two dimensions, width and height, each rounded_up() to whole
  // work-groups of group_.width x group_.height; &kernel_event_ is its last argument.
  WORKBOOK_TODO(3, "step 4: set the kernel's six arguments, numbers as cl_int, and enqueue it");

  // Step 5 of 5. Enqueuing only asks for work; a blocking read comes back when all of it is done.
  WORKBOOK_TODO(3, "step 5: read mask.size() bytes of d_mask_ into h_mask, blocking (CL_TRUE)");
}

double DeviceMask::kernel_seconds() const {
  if (kernel_event_() == nullptr) return 0;
  // kernel_event_.getProfilingInfo<...>() gives times in nanoseconds: CL_PROFILING_COMMAND_START
  // and CL_PROFILING_COMMAND_END are the kernel's.
  WORKBOOK_TODO(4, "return the seconds between the event's start and its end");
}

}  // namespace stage_06c
