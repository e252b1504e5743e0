// The host's half: five steps, of which the first two are made once and the last three each time.
#include <mask.hpp>

#include "opencl/program.hpp"
#include "todo/workbook_todo.h"

namespace stage_06c {

std::size_t rounded_up(std::size_t size, std::size_t group) {
  // TODO 4: return the smallest multiple of group that is at least size
  // Integer division rounds down; adding group - 1 first makes it round up.
  return (size + group - 1) / group * group;
  // END TODO 4
}

DeviceMask::DeviceMask(const cl::Device& device) : coordinates_(workbook::has_doubles(device)) {
  const KernelSource source = kernel_source(coordinates_);

  // Step 1 of 5. A context holds what belongs together; a queue takes the commands for one device,
  // and keeps their times when it is made with CL_QUEUE_PROFILING_ENABLE.
  // TODO 3: step 1: make context_ for the device, then queue_ with the profiling flag
  // Without the flag the queue works as well, but its events refuse to tell their times.
  context_ = cl::Context(device);
  queue_ = cl::CommandQueue(context_, device, CL_QUEUE_PROFILING_ENABLE);
  // END TODO 3

  // Step 2 of 5. The driver compiles source.files for the device, with source.options:
  // workbook::build_program(context, device, files, options) reads the files and shows the log.
  // TODO 3: step 2: build the program, and make kernel_ from its kernel called "mask"
  // Compiling takes longer than many masks: once a process, not once a mask.
  const cl::Program program =
      workbook::build_program(context_, device, source.files, source.options);
  kernel_ = cl::Kernel(program, "mask");
  // END TODO 3
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
  // TODO 3: step 3: make d_ring_ and d_mask_ anew where outgrown; write h_ring to d_ring_
  // The flags say what the kernel does. A buffer that is large enough is kept: making one costs
  // more than filling it.
  if (outgrown(d_ring_, ring_bytes)) d_ring_ = cl::Buffer(context_, CL_MEM_READ_ONLY, ring_bytes);
  if (outgrown(d_mask_, mask.size())) {
    d_mask_ = cl::Buffer(context_, CL_MEM_WRITE_ONLY, mask.size());
  }
  // Not blocking: the queue is in order, so the kernel comes after the copy, and h_ring outlives
  // the blocking read of step 5.
  if (!h_ring.empty()) {
    queue_.enqueueWriteBuffer(d_ring_, CL_FALSE, 0, h_ring.size(), h_ring.data());
  }
  // END TODO 3

  // Step 4 of 5. The launch has two dimensions, width and height, each rounded_up() to whole
  // work-groups of group_.width x group_.height; &kernel_event_ is its last argument.
  // TODO 3: step 4: set the kernel's six arguments, numbers as cl_int, and enqueue it
  // A number is copied byte by byte, so it must have the kernel's size: never size_t or bool.
  kernel_.setArg(0, d_ring_);
  kernel_.setArg(1, static_cast<cl_int>(ring.size()));
  kernel_.setArg(2, static_cast<cl_int>(border_value));
  kernel_.setArg(3, static_cast<cl_int>(mask.width()));
  kernel_.setArg(4, static_cast<cl_int>(mask.height()));
  kernel_.setArg(5, d_mask_);
  const cl::NDRange global(rounded_up(mask.width(), group_.width),
                           rounded_up(mask.height(), group_.height));
  const cl::NDRange local(group_.width, group_.height);
  queue_.enqueueNDRangeKernel(kernel_, cl::NullRange, global, local, nullptr, &kernel_event_);
  // END TODO 3

  // Step 5 of 5. Enqueuing only asks for work; a blocking read comes back when all of it is done.
  // TODO 3: step 5: read mask.size() bytes of d_mask_ into h_mask, blocking (CL_TRUE)
  // In order, so the read starts when the kernel has ended.
  queue_.enqueueReadBuffer(d_mask_, CL_TRUE, 0, mask.size(), h_mask);
  // END TODO 3
}

double DeviceMask::kernel_seconds() const {
  if (kernel_event_() == nullptr) return 0;
  // kernel_event_.getProfilingInfo<...>() gives times in nanoseconds: CL_PROFILING_COMMAND_START
  // and CL_PROFILING_COMMAND_END are the kernel's.
  // TODO 4: return the seconds between the event's start and its end
  // The device's own clock: what the kernel took, without the copies and the waiting in the queue.
  const cl_ulong start = kernel_event_.getProfilingInfo<CL_PROFILING_COMMAND_START>();
  const cl_ulong end = kernel_event_.getProfilingInfo<CL_PROFILING_COMMAND_END>();
  return static_cast<double>(end - start) * 1e-9;
  // END TODO 4
}

}  // namespace stage_06c
