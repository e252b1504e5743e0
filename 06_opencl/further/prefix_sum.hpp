/// Exclusive running sums of an array on the device, of any length.
/// @file
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "device_queue.hpp"
#include "opencl/cl.hpp"

namespace stage_06 {

/// Each work-group sums up a part of the values; the parts' totals are summed up in the same way,
/// level by level, until one group is enough; then each level adds to the one below it what lies
/// before each part. Work and memory are those of a few passes over the array. (Harris, Sengupta
/// and Owens, Parallel prefix sum (scan) with CUDA, GPU Gems 3, chapter 39, 2007.)
class PrefixSum {
 public:
  /// Work-groups get `group` work-items, a power of two > 1, fewer where the device takes fewer.
  /// @throws OpenCLError or cl::Error.
  explicit PrefixSum(const DeviceQueue& on, std::size_t group = 256);

  /// The sums of the first `count` bytes of `d_bytes`, at most 2^31 of them: place i of the
  /// buffer that sums() gives holds the sum of the bytes before i. Returns the sum of all, for
  /// which it waits; 0 bytes have the sum 0, and no buffer.
  std::uint32_t of_bytes(const cl::Buffer& d_bytes, std::size_t count);
  /// The `count` numbers after the last of_bytes(count): cl_uint.
  const cl::Buffer& sums() const { return levels_.front().d_sums; }

  /// Seconds of the last call's kernels, by the device's clock.
  double kernel_seconds() const;

 private:
  /// One array and its sums; its totals, one a part, are the array of the next level.
  struct Level {
    std::size_t count = 0;
    cl::Buffer d_sums;
    cl::Buffer d_totals;
  };

  std::size_t scan(std::size_t level, cl::Kernel& kernel, const cl::Buffer& d_values,
                   std::size_t count);
  void add_before(std::size_t level);
  void enqueue(const cl::Kernel& kernel, const cl::NDRange& global, const cl::NDRange& local);
  std::size_t part() const;

  DeviceQueue on_;
  cl::Kernel scan_bytes_;
  cl::Kernel scan_sums_;
  cl::Kernel add_before_;
  std::size_t group_;
  std::vector<Level> levels_;
  std::vector<cl::Event> events_;
};

}  // namespace stage_06
