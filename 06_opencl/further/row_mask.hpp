/// The mask by thresholds, made by a device in one of three ways.
/// @file
#pragma once

#include <cstddef>

#include "device_queue.hpp"
#include "geometry/mask.hpp"
#include "geometry/ring.hpp"
#include "opencl/cl.hpp"
#include "opencl/coordinates.hpp"

namespace stage_06 {

using workbook::MaskView;
using workbook::Ring;

enum class Way {
  per_pixel,  ///< each work-item computes the thresholds of its pixel's row for itself
  per_row,    ///< a work-group computes its row's thresholds once, in local memory
  words       ///< the same, and writes sixteen pixels at a time
};

/// The seconds of a mask's commands, by the device's clock.
struct DeviceTimes {
  double upload = 0;
  double kernels = 0;
  double read_back = 0;
};

class RowMask {
 public:
  /// Work-groups get `group` work-items, fewer where the device takes fewer; local memory holds
  /// `room` thresholds, fewer where it is smaller. Both > 0. @throws OpenCLError or cl::Error.
  RowMask(const DeviceQueue& on, Way way, std::size_t group = 64, std::size_t room = 1024);

  /// Makes the mask and reads it back. The vertices must be finite. @throws std::invalid_argument
  /// where the device has no doubles and a vertex needs them.
  void fill(Ring ring, bool border_value, MaskView mask);

  /// The first half of fill(): the mask stays on the device, in rows of pitch(width) bytes, of
  /// which the last ones may be no pixels; these are 0. It is there when the queue is done. The
  /// image must have pixels, and `ring` must outlive the queue's work.
  const cl::Buffer& make(Ring ring, bool border_value, int width, int height);
  std::size_t pitch(int width) const;

  /// Of the last fill(), each 0 where there was nothing to do.
  DeviceTimes times() const;

  std::size_t group() const { return group_; }

 private:
  void upload(Ring ring);
  void launch_mask(Ring ring, int width, int height);
  void launch_vertices(Ring ring, bool border_value, int width, int height);

  DeviceQueue on_;
  Way way_;
  std::size_t group_;
  std::size_t room_;
  workbook::Coordinates coordinates_;
  cl::Kernel mask_kernel_;
  cl::Kernel vertices_kernel_;
  cl::Buffer d_ring_;
  cl::Buffer d_mask_;
  cl::Event upload_event_;
  cl::Event mask_event_;
  cl::Event vertices_event_;
  cl::Event read_event_;
};

}  // namespace stage_06
