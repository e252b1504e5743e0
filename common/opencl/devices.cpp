#include "opencl/devices.hpp"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <thread>

namespace workbook {
namespace {

constexpr cl_int no_platform = -1001;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

// PoCL keeps compiled kernels in a folder, and shows no device when it cannot write there.
void prepare_pocl_cache() {
  if (!variable("POCL_CACHE_DIR").empty()) return;
  std::error_code ignored;
  std::filesystem::create_directories(WORKBOOK_POCL_CACHE, ignored);
  setenv("POCL_CACHE_DIR", WORKBOOK_POCL_CACHE, 1);
}

// PoCL asks hwloc how many cores and how much memory there are, and ends the process when hwloc
// finds none: in a chroot without /sys. Then hwloc is told.
void prepare_topology() {
  std::error_code ignored;
  const bool can_look = std::filesystem::exists("/sys/devices/system/cpu", ignored);
  if (can_look || !variable("HWLOC_SYNTHETIC").empty()) return;
  const auto memory = static_cast<long long>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const std::string topology =
      "numa:1(memory=" + std::to_string(memory) + ") core:" + std::to_string(cores) + " pu:1";
  setenv("HWLOC_SYNTHETIC", topology.c_str(), 1);
}

// Drivers read their variables when the first platform is asked for.
void prepare_environment() {
  prepare_pocl_cache();
#ifdef __linux__
  prepare_topology();
#endif
}

std::vector<cl::Platform> all_platforms() {
  prepare_environment();
  std::vector<cl::Platform> platforms;
  try {
    cl::Platform::get(&platforms);
  } catch (const cl::Error& error) {
    if (error.err() != no_platform) throw OpenCLError(explain(error));
  }
  if (platforms.empty()) {
    throw NoDevice("I found no OpenCL driver: clGetPlatformIDs gives " + error_name(no_platform) +
                   " (" + std::to_string(no_platform) + "). " + error_advice(no_platform));
  }
  return platforms;
}

// A platform without devices answers CL_DEVICE_NOT_FOUND, or an empty list.
std::vector<cl::Device> devices_of(const cl::Platform& platform) {
  std::vector<cl::Device> devices;
  try {
    platform.getDevices(CL_DEVICE_TYPE_ALL, &devices);
  } catch (const cl::Error& error) {
    if (error.err() != CL_DEVICE_NOT_FOUND) throw OpenCLError(explain(error));
  }
  return devices;
}

std::string no_device_message(const std::vector<cl::Platform>& platforms) {
  std::string names;
  for (const cl::Platform& platform : platforms) {
    names += (names.empty() ? "`" : ", `") + platform.getInfo<CL_PLATFORM_NAME>() + "`";
  }
  return "OpenCL is installed (" + names +
         ") but shows no device. PoCL does so when it cannot write its cache, now `" +
         variable("POCL_CACHE_DIR") +
         "`: set POCL_CACHE_DIR to a folder that you can write. A GPU's driver does so when the "
         "kernel module is not loaded or you may not open the device: `clinfo` tells more.";
}

DeviceKind kind_of(cl_device_type type) {
  if (type & CL_DEVICE_TYPE_GPU) return DeviceKind::gpu;
  if (type & CL_DEVICE_TYPE_ACCELERATOR) return DeviceKind::accelerator;
  if (type & CL_DEVICE_TYPE_CPU) return DeviceKind::cpu;
  return DeviceKind::other;
}

// Some drivers pad their names with spaces or end them with a null byte.
std::string trimmed(std::string text) {
  const auto kept = [](unsigned char c) { return c != 0 && !std::isspace(c); };
  text.erase(std::find_if(text.rbegin(), text.rend(), kept).base(), text.end());
  text.erase(text.begin(), std::find_if(text.begin(), text.end(), kept));
  return text;
}

std::string in_lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// The number that `text` is as a whole, or `none`.
std::size_t number_in(const std::string& text, std::size_t none) {
  if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != text.npos) {
    return none;
  }
  return std::stoul(text);
}

std::size_t device_called(std::span<const DeviceInfo> devices, const std::string& wanted) {
  const std::size_t number = number_in(wanted, devices.size());
  if (number < devices.size()) return number;
  for (std::size_t i = 0; i < devices.size(); ++i) {
    const std::string name = in_lower_case(devices[i].platform + " " + devices[i].name);
    if (name.find(in_lower_case(wanted)) != name.npos) return i;
  }
  throw OpenCLError("No OpenCL device is called `" + wanted + "` (" + device_variable +
                    " takes a number of this list or a part of a name):\n" + table_of(devices));
}

}  // namespace

std::string kind_name(DeviceKind kind) {
  switch (kind) {
    case DeviceKind::gpu:
      return "GPU";
    case DeviceKind::accelerator:
      return "accelerator";
    case DeviceKind::cpu:
      return "CPU";
    default:
      return "other";
  }
}

std::vector<cl::Device> all_devices() {
  const std::vector<cl::Platform> platforms = all_platforms();
  std::vector<cl::Device> devices;
  for (const cl::Platform& platform : platforms) {
    const std::vector<cl::Device> found = devices_of(platform);
    devices.insert(devices.end(), found.begin(), found.end());
  }
  if (devices.empty()) throw NoDevice(no_device_message(platforms));
  return devices;
}

DeviceInfo info_of(const cl::Device& device) {
  return explained([&] {
    const cl::Platform platform(device.getInfo<CL_DEVICE_PLATFORM>());
    DeviceInfo info;
    info.platform = trimmed(platform.getInfo<CL_PLATFORM_NAME>());
    info.name = trimmed(device.getInfo<CL_DEVICE_NAME>());
    info.kind = kind_of(device.getInfo<CL_DEVICE_TYPE>());
    info.compute_units = device.getInfo<CL_DEVICE_MAX_COMPUTE_UNITS>();
    info.max_group_size = device.getInfo<CL_DEVICE_MAX_WORK_GROUP_SIZE>();
    info.global_bytes = device.getInfo<CL_DEVICE_GLOBAL_MEM_SIZE>();
    info.local_bytes = device.getInfo<CL_DEVICE_LOCAL_MEM_SIZE>();
    info.doubles = has_doubles(device);
    return info;
  });
}

std::vector<DeviceInfo> info_of(const std::vector<cl::Device>& devices) {
  std::vector<DeviceInfo> infos;
  for (const cl::Device& device : devices) infos.push_back(info_of(device));
  return infos;
}

bool has_doubles(const cl::Device& device) {
  if (variable(no_doubles_variable) == "1") return false;
  std::istringstream extensions(device.getInfo<CL_DEVICE_EXTENSIONS>());
  std::string extension;
  while (extensions >> extension) {
    if (extension.substr(0, extension.find('\0')) == "cl_khr_fp64") return true;
  }
  return false;
}

std::string table_of(std::span<const DeviceInfo> devices) {
  std::ostringstream table;
  for (std::size_t i = 0; i < devices.size(); ++i) {
    const DeviceInfo& device = devices[i];
    table << "  " << i << "  " << kind_name(device.kind) << "  " << device.name << "  ("
          << device.platform << ")\n     " << device.compute_units
          << " compute units, work-groups of up to " << device.max_group_size << " work-items, "
          << device.global_bytes / (1024 * 1024) << " MiB global memory, "
          << device.local_bytes / 1024 << " KiB local memory, "
          << (device.doubles ? "double precision" : "no double precision") << "\n";
  }
  return table.str();
}

std::size_t choose_device(std::span<const DeviceInfo> devices, const std::string& wanted) {
  if (devices.empty()) throw OpenCLError("There is no OpenCL device to choose from.");
  if (!wanted.empty()) return device_called(devices, wanted);
  const auto best =
      std::min_element(devices.begin(), devices.end(),
                       [](const DeviceInfo& a, const DeviceInfo& b) { return a.kind < b.kind; });
  return static_cast<std::size_t>(best - devices.begin());
}

cl::Device chosen_device() {
  const std::vector<cl::Device> devices = all_devices();
  return devices[choose_device(info_of(devices), variable(device_variable))];
}

}  // namespace workbook
