/// Which of the devices to use.
/// @file
#pragma once

#include <cstddef>
#include <span>

#include "opencl/devices.hpp"

namespace stage_06a {

using workbook::DeviceInfo;
using workbook::DeviceKind;
using workbook::OpenCLError;

/// The place in the list of the first GPU; where there is none, of the first accelerator; else of
/// the first CPU. @throws OpenCLError when the list has none of these.
std::size_t choose(std::span<const DeviceInfo> devices);

}  // namespace stage_06a
