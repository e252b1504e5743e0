/// What the times were measured on. What cannot be told stays empty; nothing private is read: no
/// name of a host or a user, no path, no serial number.
/// @file
#pragma once

#include <optional>
#include <string>

#include "machine/machine_load.hpp"
#include "repository/workbook.hpp"
#include "timing/noise.hpp"

namespace workbook {

/// @copydoc machine/machine.hpp
struct Machine {
  std::string cpu;              ///< "AMD EPYC ..."
  int threads = 0;              ///< logical processors that the system offers
  int physical_cores = 0;       ///< behind them; 0 where it cannot be told
  int cores_in_use = 0;         ///< logical processors that the timed programs may keep busy
  std::string why_fewer;        ///< "OMP_NUM_THREADS"; empty where they may use all
  std::string system;           ///< "Linux x86_64"
  std::string virtual_by;       ///< "KVM"; empty on bare metal
  std::string compiler;         ///< "g++ (Debian 12.2.0-14) 12.2.0"
  std::string flags;            ///< of the timed code
  std::string python;           ///< "Python 3.11.2"; empty where there is none
  std::string numpy;            ///< "1.24.2"
  std::string opencl_device;    ///< that the timed kernels ran on
  std::string commit;           ///< of the workbook; empty outside git
  std::optional<bool> changed;  ///< the tree has changes that are not committed
  std::string power;            ///< "mains", "battery"
  Load load;                    ///< while the times were taken
  std::optional<Noise> noise;   ///< of the times themselves
};

/// All but the load, the noise and the OpenCL device, which are known after the measurement.
Machine this_machine(const Workbook& workbook);

/// The value that CMake keeps for `name` in the build folder; empty when it keeps none.
std::string cmake_value(const Workbook& workbook, const std::string& name);

}  // namespace workbook
