// The driver behind an OpenCL device.
#pragma once

#include <string>

namespace workbook {

// The version of the driver of the device with this name in what `clinfo --raw` prints; empty where
// it is not told.
std::string driver_in(const std::string& clinfo, const std::string& device);

// The same on this machine; empty where clinfo is not installed.
std::string driver_of(const std::string& device);

}  // namespace workbook
