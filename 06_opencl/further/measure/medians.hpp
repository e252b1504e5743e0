/// For the programs beside the worked kernels: a mask made several times, and the middle of each of
/// its times.
/// @file
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

#include "geometry/mask.hpp"
#include "row_mask.hpp"

namespace stage_06 {

/// The middle one of the numbers when they are sorted; of an even number the upper middle.
inline double middle_of(std::vector<double> numbers) {
  const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  return *middle;
}

struct MaskTimes {
  DeviceTimes device;  ///< by the device's clock
  double total = 0;    ///< by the host's: what a caller waits
};

/// Medians, in seconds, of `repeats` masks after one that is not counted: it compiles the kernel
/// for this size of work-group, and touches the memory.
inline MaskTimes median_times(RowMask& row_mask, Ring ring, MaskView mask, int repeats) {
  std::vector<double> uploads, kernels, reads, totals;
  row_mask.fill(ring, true, mask);
  for (int i = 0; i < repeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    row_mask.fill(ring, true, mask);
    totals.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    const DeviceTimes times = row_mask.times();
    uploads.push_back(times.upload);
    kernels.push_back(times.kernels);
    reads.push_back(times.read_back);
  }
  return {{middle_of(uploads), middle_of(kernels), middle_of(reads)}, middle_of(totals)};
}

}  // namespace stage_06
