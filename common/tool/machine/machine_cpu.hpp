/// Which processor it is, how many cores it has, and whether it is shared with other machines.
/// @file
#pragma once

#include <string>

namespace workbook {

struct Processor {
  std::string name;        ///< "12th Gen Intel(R) Core(TM) i5-1235U"
  int cores = 0;           ///< 0 where it cannot be told
  std::string virtual_by;  ///< "KVM"; "yes" where only that is told; empty on bare metal
};

/// From what `lscpu --json` prints; all unknown where it has printed something else, or nothing.
Processor processor_in(const std::string& lscpu);

}  // namespace workbook
