// What a caller waits for, taken apart, from small images to large ones: upload, kernels, read
// back; and the list of the inside pixels in place of the mask.
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include "geometry/polygons.hpp"
#include "inside_pixels.hpp"
#include "medians.hpp"
#include "opencl/devices.hpp"

namespace {

using namespace stage_06;

constexpr int repeats = 9;

std::string title_of(Way way) {
  switch (way) {
    case Way::per_pixel:
      return "per pixel";
    case Way::per_row:
      return "per row";
    case Way::words:
      return "words";
  }
  return {};
}

// The class polygon, stretched to the image.
std::vector<workbook::Vertex> class_ring(int side) {
  std::vector<workbook::Vertex> ring = workbook::class_polygon();
  for (workbook::Vertex& v : ring) v = {v.x * side / 1024, v.y * side / 1024};
  return ring;
}

void print_mask(const DeviceQueue& on, Way way, int side) {
  RowMask row_mask(on, way);
  workbook::Mask mask(side, side);
  const MaskTimes times = median_times(row_mask, class_ring(side), mask.view(), repeats);
  std::printf("%6d  %-10s %10.1f %10.1f %10.1f %10.1f %9.0f %%\n", side, title_of(way).c_str(),
              times.device.upload * 1e6, times.device.kernels * 1e6, times.device.read_back * 1e6,
              times.total * 1e6, 100 * times.device.kernels / times.total);
}

// The mask stays where it is: only the list comes back.
void print_list(const DeviceQueue& on, int side) {
  RowMask row_mask(on, Way::words);
  InsidePixels inside_pixels(on);
  const auto ring = class_ring(side);
  const auto list = [&] {
    return inside_pixels.of(row_mask.make(ring, true, side, side), row_mask.pitch(side), side);
  };
  list();
  std::vector<double> kernels, reads, totals;
  std::size_t count = 0;
  for (int i = 0; i < repeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    count = list().size();
    totals.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    kernels.push_back(row_mask.times().kernels + inside_pixels.kernel_seconds());
    reads.push_back(inside_pixels.read_back_seconds());
  }
  const double seconds = middle_of(kernels), total = middle_of(totals);
  std::printf("%6d  %-10s %10s %10.1f %10.1f %10.1f %9.0f %%  %zu pixels of %d\n", side, "list", "",
              seconds * 1e6, middle_of(reads) * 1e6, total * 1e6, 100 * seconds / total, count,
              side * side);
}

}  // namespace

int main() try {
  workbook::explained([] {
    const cl::Device device = workbook::chosen_device();
    const DeviceQueue on(device);
    std::cout << "Device: " << workbook::info_of(device).name << ". Times in microseconds.\n"
              << std::flush;
    std::printf("%6s  %-10s %10s %10s %10s %10s %11s\n", "side", "kernel", "upload", "kernels",
                "read back", "total", "kernels' share");
    for (const int side : {64, 256, 1024, 4096}) {
      for (const Way way : {Way::per_pixel, Way::per_row, Way::words}) print_mask(on, way, side);
      print_list(on, side);
      std::fflush(stdout);
    }
  });
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
