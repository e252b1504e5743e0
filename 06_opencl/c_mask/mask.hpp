/// A mask made by an OpenCL device: context, queue, kernel and buffers, kept from call to call.
/// @file
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"
#include "opencl/cl.hpp"
#include "opencl/devices.hpp"
#include "setup.hpp"

namespace stage_06c {

using workbook::MaskView;
using workbook::Ring;

/// The smallest multiple of `group` that is at least `size`; group > 0.
std::size_t rounded_up(std::size_t size, std::size_t group);

/// `h_` names what lies in the host's memory, `d_` what lies in the device's.
class DeviceMask {
 public:
  /// Steps 1 and 2: context and queue, program and kernel. @throws OpenCLError or cl::Error.
  explicit DeviceMask(const cl::Device& device);

  /// Steps 3 to 5: buffers, launch, read back. The vertices must be finite. @throws
  /// std::invalid_argument where the device has no doubles and a vertex needs them.
  void fill(Ring ring, bool border_value, MaskView mask);

  /// How long the kernel of the last fill() took by the device's clock; 0 where nothing was
  /// launched.
  double kernel_seconds() const;

 private:
  Coordinates coordinates_;
  GroupShape group_;
  cl::Context context_;
  cl::CommandQueue queue_;
  cl::Kernel kernel_;
  cl::Buffer d_ring_;
  cl::Buffer d_mask_;
  cl::Event kernel_event_;
};

}  // namespace stage_06c
