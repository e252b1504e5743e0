/// How long a command took, by the device's own clock.
/// @file
#pragma once

#include "opencl/cl.hpp"

namespace workbook {

/// Seconds between the start and the end of a command that has ended, on a queue made with
/// CL_QUEUE_PROFILING_ENABLE; 0 for an event that stands for no command. Throws cl::Error.
inline double event_seconds(const cl::Event& event) {
  if (event() == nullptr) return 0;
  const cl_ulong start = event.getProfilingInfo<CL_PROFILING_COMMAND_START>();
  const cl_ulong end = event.getProfilingInfo<CL_PROFILING_COMMAND_END>();
  return static_cast<double>(end - start) * 1e-9;
}

}  // namespace workbook
