#include <sweep.hpp>

#include <algorithm>

#include "todo/workbook_todo.h"

namespace stage_06d {

bool is_legal(Size group, const Limits& limits) {
  // TODO 1: return whether group is not empty and within each of the three limits
  // The product is what one compute unit must hold at a time (registers, local memory); the two
  // others are how far the hardware counts in one dimension.
  return group.items() > 0 && group.items() <= limits.items && group.width <= limits.width &&
         group.height <= limits.height;
  // END TODO 1
}

std::vector<Reading> sweep(std::span<const Size> groups, const Limits& limits, Size image,
                           const Launch& launch, int repeats) {
  std::vector<Reading> readings;
  // launch(group, global) runs the kernel once and returns its seconds; global counts work-items
  // and must be a multiple of the group in each dimension. median_of(times) is given.
  // TODO 2: per legal group: cover the image, launch once untimed, then `repeats` times
  for (const Size group : groups) {
    if (!is_legal(group, limits)) continue;
    const Size global{(image.width + group.width - 1) / group.width * group.width,
                      (image.height + group.height - 1) / group.height * group.height};
    // PoCL compiles the kernel anew for each work-group size, at its first launch: that launch
    // takes several times what the kernel takes. On a GPU it wakes up clocks and caches.
    launch(group, global);
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) times.push_back(launch(group, global));
    readings.push_back({group, median_of(times)});
  }
  // END TODO 2
  return readings;
}

}  // namespace stage_06d
