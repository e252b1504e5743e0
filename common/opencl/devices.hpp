/// Which OpenCL devices are there, and which one to use.
/// @file
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "opencl/cl.hpp"
#include "opencl/errors.hpp"

namespace workbook {

enum class DeviceKind { gpu, accelerator, cpu, other };

/// What a person wants to know of a device.
struct DeviceInfo {
  std::string platform;  ///< the driver it belongs to
  std::string name;
  DeviceKind kind = DeviceKind::other;
  unsigned compute_units = 0;      ///< cores of a CPU, multiprocessors of a GPU
  std::size_t max_group_size = 0;  ///< most work-items in a work-group
  std::uint64_t global_bytes = 0;  ///< memory that all work-items share
  std::uint64_t local_bytes = 0;   ///< memory that one work-group shares
  bool doubles = false;            ///< has cl_khr_fp64
};

/// Environment variable that chooses the device: a number of the list or a part of a name.
inline constexpr const char* device_variable = "WORKBOOK_CL_DEVICE";
/// Environment variable: 1 makes every device count as one without double precision.
inline constexpr const char* no_doubles_variable = "WORKBOOK_CL_NO_FP64";

std::string kind_name(DeviceKind kind);

/// Every device of every platform, in the loader's order. @throws OpenCLError with what to install
/// where there is no driver, or where the drivers show no device.
std::vector<cl::Device> all_devices();

DeviceInfo info_of(const cl::Device& device);
std::vector<DeviceInfo> info_of(const std::vector<cl::Device>& devices);

/// True when kernels may use double: the device has cl_khr_fp64 and WORKBOOK_CL_NO_FP64 is not 1.
bool has_doubles(const cl::Device& device);

/// One line a device: number, kind, name, platform and limits.
std::string table_of(std::span<const DeviceInfo> devices);

/// The place in the list of the device to use: the one that `wanted` names (its number, or a part
/// of its name or platform in any case), or where that is empty the first GPU, else the first
/// accelerator, else the first CPU. @throws OpenCLError that lists the devices when none fits.
std::size_t choose_device(std::span<const DeviceInfo> devices, const std::string& wanted);

/// choose_device() on this machine's devices, as WORKBOOK_CL_DEVICE says.
cl::Device chosen_device();

}  // namespace workbook
