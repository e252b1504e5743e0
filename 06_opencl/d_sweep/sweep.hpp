/// The same kernel in work-groups of every size that the device takes.
/// @file
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace stage_06d {

/// Of a work-group, a launch or an image: width x height work-items.
struct Size {
  std::size_t width = 0;
  std::size_t height = 0;

  std::size_t items() const { return width * height; }
  friend bool operator==(const Size&, const Size&) = default;
};

/// What the device allows a work-group to be.
struct Limits {
  std::size_t items = 0;   ///< together: CL_KERNEL_WORK_GROUP_SIZE
  std::size_t width = 0;   ///< in dimension 0: CL_DEVICE_MAX_WORK_ITEM_SIZES[0]
  std::size_t height = 0;  ///< in dimension 1
};

/// Launches the kernel in work-groups of `group` over `global` work-items, waits for it and returns
/// the seconds that it took.
using Launch = std::function<double(Size group, Size global)>;

struct Reading {
  Size group;
  double seconds = 0;  ///< median of the launches after the first
};

bool is_legal(Size group, const Limits& limits);

/// One reading for each legal group, in the order of `groups`; the others are passed over. Each
/// launch covers the image in whole groups, with none to spare; the first launch of a group is not
/// part of its reading. repeats > 0.
std::vector<Reading> sweep(std::span<const Size> groups, const Limits& limits, Size image,
                           const Launch& launch, int repeats);

/// The middle one of the times when they are sorted; of an even number the upper middle.
inline double median_of(std::vector<double> times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

}  // namespace stage_06d
