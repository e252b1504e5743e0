/// For the tests: runs the kernel of mask.cl by itself, without mask.cpp.
/// @file
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include "opencl/devices.hpp"
#include "opencl/program.hpp"
#include "setup.hpp"
#include "testing/same_mask.hpp"

namespace stage_06c {

/// Runs work-items (left, top) .. (left + across - 1, top + down - 1) on a buffer of poisoned
/// bytes, a row longer than the image, and returns all of it.
inline std::vector<std::uint8_t> run_kernel(const workbook::Case& shape, int left, int top,
                                            int across, int down) {
  return workbook::explained([&] {
    const cl::Device device = workbook::chosen_device();
    Coordinates coordinates(workbook::has_doubles(device));
    const KernelSource source = kernel_source(coordinates);
    const cl::Context context(device);
    const cl::CommandQueue queue(context, device);
    cl::Kernel kernel(workbook::build_program(context, device, source.files, source.options),
                      "mask");

    const auto h_ring = coordinates.of(shape.ring);
    std::vector<std::uint8_t> h_mask(shape.width * (shape.height + 1), workbook::poison);
    const cl::Buffer d_ring(context, CL_MEM_READ_ONLY, std::max<std::size_t>(1, h_ring.size()));
    const cl::Buffer d_mask(context, CL_MEM_READ_WRITE | CL_MEM_COPY_HOST_PTR, h_mask.size(),
                            h_mask.data());
    if (!h_ring.empty()) {
      queue.enqueueWriteBuffer(d_ring, CL_TRUE, 0, h_ring.size(), h_ring.data());
    }
    kernel.setArg(0, d_ring);
    kernel.setArg(1, static_cast<cl_int>(shape.ring.size()));
    kernel.setArg(2, static_cast<cl_int>(shape.border_value));
    kernel.setArg(3, static_cast<cl_int>(shape.width));
    kernel.setArg(4, static_cast<cl_int>(shape.height));
    kernel.setArg(5, d_mask);
    queue.enqueueNDRangeKernel(kernel, cl::NDRange(left, top), cl::NDRange(across, down));
    queue.enqueueReadBuffer(d_mask, CL_TRUE, 0, h_mask.size(), h_mask.data());
    return h_mask;
  });
}

/// The places of the bytes that the work-items (left, top) .. (left + across - 1, top + down - 1)
/// write, their own or not.
inline std::vector<int> places_written(const workbook::Case& shape, int left, int top, int across,
                                       int down) {
  const auto bytes = run_kernel(shape, left, top, across, down);
  std::vector<int> places;
  for (int i = 0; i < std::ssize(bytes); ++i) {
    if (bytes[i] != workbook::poison) places.push_back(i);
  }
  return places;
}

/// The mask that the kernel makes of `shape` with one work-item a pixel.
inline workbook::Mask mask_by_kernel(const workbook::Case& shape) {
  const auto bytes = run_kernel(shape, 0, 0, shape.width, shape.height);
  workbook::Mask mask(shape.width, shape.height);
  std::copy(bytes.begin(), bytes.end() - shape.width, mask.view().data());
  return mask;
}

}  // namespace stage_06c
