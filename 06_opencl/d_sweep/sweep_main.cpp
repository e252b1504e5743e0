// Measures the class mask in work-groups of every size and prints the table.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <sweep.hpp>

#include "groups.hpp"
#include "mask_launch.hpp"
#include "opencl/devices.hpp"

namespace {

using namespace stage_06d;

void print_table(const std::vector<Reading>& readings, Size image) {
  const auto faster = [](const Reading& a, const Reading& b) { return a.seconds < b.seconds; };
  const auto best = std::min_element(readings.begin(), readings.end(), faster);
  const auto worst = std::max_element(readings.begin(), readings.end(), faster);
  if (best == readings.end()) return;
  std::printf("%13s %11s %12s %8s\n", "work-group", "work-items", "kernel (ms)", "of best");
  for (const Reading& reading : readings) {
    const auto length = static_cast<std::size_t>(30 * reading.seconds / worst->seconds + 0.5);
    std::printf("%6zu x %4zu %11zu %12.3f %8.2f  %s\n", reading.group.width, reading.group.height,
                reading.group.items(), reading.seconds * 1e3, reading.seconds / best->seconds,
                std::string(length, '*').c_str());
  }
  std::printf("Best: %zu x %zu. Image: %zu x %zu pixels.\n", best->group.width, best->group.height,
              image.width, image.height);
}

}  // namespace

int main() try {
  constexpr Size image{1024, 1024};
  constexpr int repeats = 9;
  const cl::Device device = workbook::chosen_device();
  std::cout << "Device: " << workbook::info_of(device).name << "\n" << std::flush;
  MaskLaunch launch(device, image);
  const Limits limits = launch.limits();
  const auto shown = [&](Size group, Size global) {
    std::fprintf(stderr, "\r%zu x %zu ...   ", group.width, group.height);
    return launch(group, global);
  };
  const auto readings = sweep(groups_to_try(limits.items), limits, image, shown, repeats);
  std::fprintf(stderr, "\r                    \r");
  print_table(readings, image);
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
