// The three kernels side by side, in work-groups n x 1 of every size that the device takes.
#include <cstdio>
#include <exception>
#include <iostream>

#include "geometry/polygons.hpp"
#include "medians.hpp"
#include "opencl/devices.hpp"

namespace {

using namespace stage_06;

constexpr int side = 1024;
constexpr int repeats = 15;

// Milliseconds of the kernels; less than 0 where the device does not take the work-group.
double kernel_ms(const DeviceQueue& on, Way way, std::size_t group) {
  RowMask row_mask(on, way, group);
  if (row_mask.group() != group) return -1;
  workbook::Mask mask(side, side);
  const auto ring = workbook::class_polygon();
  return median_times(row_mask, ring, mask.view(), repeats).device.kernels * 1e3;
}

}  // namespace

int main() try {
  workbook::explained([] {
    const cl::Device device = workbook::chosen_device();
    const DeviceQueue on(device);
    const workbook::DeviceInfo info = workbook::info_of(device);
    std::cout << "Device: " << info.name << "\n" << std::flush;
    std::printf("%10s %16s %14s %14s\n", "work-group", "per pixel (ms)", "per row (ms)",
                "words (ms)");
    for (std::size_t group = 1; group <= info.max_group_size; group *= 2) {
      std::printf("%6zu x 1", group);
      for (const auto& [way, width] : {std::pair(Way::per_pixel, 17), std::pair(Way::per_row, 15),
                                       std::pair(Way::words, 15)}) {
        const double ms = kernel_ms(on, way, group);
        if (ms < 0) {
          std::printf("%*s", width, "too large");
        } else {
          std::printf("%*.3f", width, ms);
        }
        std::fflush(stdout);
      }
      std::printf("\n");
    }
    std::printf("Image: %d x %d pixels, 24 edges.\n", side, side);
  });
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
