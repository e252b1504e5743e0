/// For tests: the OpenCL calls of the program under test, noted on their way to the driver.
///
/// A program that is linked with workbook_opencl_spy calls OpenCL through it (the linker's --wrap),
/// so that techniques can be checked without a clock. One thing is changed on the way: a read that
/// does not block is noted as such and then made to block. A forgotten wait is a failed test, not a
/// driver that writes into memory which is gone.
/// @file
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "opencl/cl.hpp"

namespace workbook {

/// A launch: clEnqueueNDRangeKernel as it was called.
struct Launch {
  std::string kernel;
  std::vector<std::size_t> global;
  std::vector<std::size_t> local;  ///< empty where the driver chooses
  std::vector<cl_event> waits;
  cl_event event = nullptr;  ///< of this launch; null where the caller did not ask for one
  bool profiled = false;     ///< the queue takes times
  bool in_order = true;      ///< the queue runs one command after the other
};

/// A copy between host and device, either way.
struct Transfer {
  std::size_t bytes = 0;
  bool blocking = false;
  std::vector<cl_event> waits;
};

/// An argument of a kernel, as clSetKernelArg was given it.
struct Argument {
  std::string kernel;
  cl_uint index = 0;
  std::size_t bytes = 0;
  bool local = false;  ///< room in local memory: a size without a value
  cl_int number = 0;   ///< the value, where it has the size of one
};

struct Calls {
  int contexts = 0;
  int queues = 0;
  int builds = 0;
  int buffers = 0;
  std::vector<Argument> arguments;
  std::vector<Launch> launches;
  std::vector<Transfer> writes;
  std::vector<Transfer> reads;  ///< clEnqueueReadBuffer, and buffers mapped for reading

  std::vector<cl_event> waited_for;  ///< by the host: clWaitForEvents
  /// How many launches had been enqueued each time that the host stood still: in clFinish, in
  /// clWaitForEvents, or for a read.
  std::vector<std::size_t> host_waits;

  /// Bytes that came back to the host.
  std::size_t bytes_read() const;
};

/// What has been called since the last forget_calls().
const Calls& calls();
void forget_calls();

}  // namespace workbook
