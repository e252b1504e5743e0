/// What the host's five steps need and is given: sources, the work-group's shape, room in a buffer.
/// @file
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "opencl/buffers.hpp"
#include "opencl/cl.hpp"
#include "opencl/coordinates.hpp"
#include "stage/folders.hpp"

namespace stage_06c {

using workbook::Coordinates;
using workbook::outgrown;

struct KernelSource {
  std::vector<std::filesystem::path> files;
  std::string options;
};

/// The kernel's files and build options: in long where the device has no doubles.
inline KernelSource kernel_source(const Coordinates& coordinates) {
  const std::filesystem::path kernel = workbook::edited_folder() / "mask.cl";
  if (coordinates.in_double()) return {{kernel}, ""};
  const auto integers = std::filesystem::path(WORKBOOK_STAGE_DIR) / "inside_integer.cl";
  return {{integers, kernel}, "-DWORKBOOK_INTEGERS"};
}

/// A work-group of width x height work-items.
struct GroupShape {
  std::size_t width = 1;
  std::size_t height = 1;
};

/// 16 x 16 where the device and the kernel allow it (d_sweep measures that choice), else halved
/// until they do.
inline GroupShape group_for(const cl::Kernel& kernel, const cl::Device& device) {
  const auto most = device.getInfo<CL_DEVICE_MAX_WORK_ITEM_SIZES>();
  const std::size_t together = kernel.getWorkGroupInfo<CL_KERNEL_WORK_GROUP_SIZE>(device);
  GroupShape group{std::min<std::size_t>(16, most[0]), std::min<std::size_t>(16, most[1])};
  while (group.height > 1 && group.width * group.height > together) group.height /= 2;
  while (group.width > 1 && group.width > together) group.width /= 2;
  return group;
}

}  // namespace stage_06c
