/// What else a machine did while something was timed on it.
/// @file
#pragma once

#include <optional>
#include <string>

#include "machine/system_files.hpp"

namespace workbook {

/// Each is empty where it cannot be told.
struct Load {
  std::optional<double>
      steal;  ///< share of the processors' time that the host gave to other machines
  std::optional<double> others;  ///< share that programs other than this one and its workers used
  std::optional<bool> heat;      ///< a core was slowed down because it was hot
  std::optional<bool> quota;     ///< the control group had to wait for its quota
};

/// Reads the kernel's counters when it is made and again when asked. The time of this process and
/// of the children that have ended is its own; a load average would count them as load.
class LoadWatch {
 public:
  explicit LoadWatch(SystemFiles files = SystemFiles());

  Load so_far() const;

 private:
  struct Reading {
    std::optional<long long> all, busy, stolen, own;  ///< in the kernel's ticks
    std::optional<long long> hot, waited;             ///< events
  };
  static Reading read(const SystemFiles& files);

  SystemFiles files_;
  Reading before_;
};

}  // namespace workbook
