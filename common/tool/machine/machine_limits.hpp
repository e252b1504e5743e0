/// How many processors the timed programs may keep busy.
/// @file
#pragma once

#include <optional>
#include <string>

#include "machine/system_files.hpp"

namespace workbook {

/// Processors that this process, and so its workers, may run on: the affinity mask (taskset, the
/// set of a container); 0 where it cannot be told.
int allowed_processors(const SystemFiles& files);

/// Processors' worth of time that the control groups of this process grant: 1.5; nothing where none
/// is limited. Reads version 1 and 2.
std::optional<double> processor_quota(const SystemFiles& files);

/// How often those control groups have had to wait for their quota so far.
std::optional<long long> quota_waits(const SystemFiles& files);

struct CoresInUse {
  int count = 0;          ///< 0 where it cannot be told
  std::string why_fewer;  ///< what keeps it below `threads`; empty where nothing does
};

/// The least of the processors there are, those allowed, the quota (rounded up) and the value of
/// OMP_NUM_THREADS, which is empty where it is not set.
CoresInUse cores_in_use(const SystemFiles& files, int threads, const std::string& omp_num_threads);

}  // namespace workbook
