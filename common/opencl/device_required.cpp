// Linked into the test program of each room: where there is no OpenCL device, no test is run.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include "opencl/devices.hpp"

namespace {

class DeviceRequired : public testing::Environment {
  void SetUp() override {
    try {
      workbook::all_devices();
    } catch (const workbook::NoDevice& missing) {
      std::fflush(stdout);
      std::fprintf(stderr, "%s\n", missing.what());
      std::fflush(stderr);
      std::_Exit(workbook::unavailable_status);
    }
  }
};

[[maybe_unused]] const auto* const registered =
    testing::AddGlobalTestEnvironment(new DeviceRequired);

}  // namespace
