/// The area of a mask, added up on the device: each work-group reduces its part in local memory.
/// @file
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "geometry/mask.hpp"
#include "opencl/cl.hpp"

namespace stage_06e {

using workbook::Mask;

class AreaCounter {
 public:
  /// Builds area.cl for `device`. The work-groups get `group_size` work-items, a power of two;
  /// fewer where the device takes fewer. Throws OpenCLError.
  explicit AreaCounter(const cl::Device& device, std::size_t group_size = 256);

  /// The number of pixels that are 1.
  std::int64_t area(const Mask& mask);

  std::size_t group_size() const { return group_size_; }

 private:
  /// Uploads the mask and enqueues the kernel over whole work-groups of group_size_, each with
  /// `scratch_bytes` of local memory; returns how many there are. The mask must have pixels.
  std::size_t launch(const Mask& mask, std::size_t scratch_bytes);

  std::size_t group_size_;
  cl::Context context_;
  cl::CommandQueue queue_;
  cl::Kernel kernel_;
  cl::Buffer d_mask_;
  cl::Buffer d_partial_;
};

}  // namespace stage_06e
