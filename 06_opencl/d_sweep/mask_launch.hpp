/// The kernel that the sweep measures: the class polygon's mask, one work-item a pixel.
/// @file
#pragma once

#include <cstdint>
#include <vector>

#include "opencl/cl.hpp"
#include "sweep.hpp"

namespace stage_06d {

class MaskLaunch {
 public:
  /// Builds mask.cl for `device` and uploads the class polygon. Throws OpenCLError.
  MaskLaunch(const cl::Device& device, Size image);

  Limits limits() const;

  /// Runs the kernel once and returns the seconds by the device's clock. @throws OpenCLError where
  /// the device refuses the sizes.
  double operator()(Size group, Size global);

  /// The mask of the last launch, row after row.
  std::vector<std::uint8_t> mask() const;

 private:
  cl::Device device_;
  Size image_;
  cl::Context context_;
  cl::CommandQueue queue_;
  cl::Kernel kernel_;
  cl::Buffer d_ring_;
  cl::Buffer d_mask_;
};

}  // namespace stage_06d
