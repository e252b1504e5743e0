/// The list of the pixels that are inside, made on the device: map, scan, compact.
/// @file
#pragma once

#include <cstddef>
#include <vector>

#include "device_queue.hpp"
#include "opencl/cl.hpp"
#include "prefix_sum.hpp"

namespace stage_06 {

class InsidePixels {
 public:
  /// `group` as in PrefixSum. @throws OpenCLError or cl::Error.
  explicit InsidePixels(const DeviceQueue& on, std::size_t group = 256);

  /// The (x, y) of each byte of `d_mask` that is 1, row after row. `d_mask` holds `height` rows of
  /// `pitch` bytes, each 0 or 1, and lies in the context of `on`; only the list is read back.
  std::vector<cl_int2> of(const cl::Buffer& d_mask, std::size_t pitch, int height);

  /// Seconds of the last call, by the device's clock.
  double kernel_seconds() const;
  double read_back_seconds() const;

 private:
  DeviceQueue on_;
  PrefixSum sum_;
  cl::Kernel compact_;
  cl::Buffer d_list_;
  cl::Event compact_event_;
  cl::Event read_event_;
};

}  // namespace stage_06
