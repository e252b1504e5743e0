// Fast and slow cores in one processor: threads on the slow ones hold up those on the fast ones.
#pragma once

#include <string>
#include <vector>

#include "machine/system_files.hpp"

namespace workbook {

struct CoreKind {
  std::string kind;    // "fast", "middle", "slow"
  int processors = 0;  // logical ones that are online
  bool operator==(const CoreKind&) const = default;
};

// Fastest first; empty where all are alike or it cannot be told. Read from Intel's lists of
// performance and efficiency cores, else from the capacities that the scheduler uses (ARM), else
// from the highest clock rates. Those of one kind differ by less than 15 %: single cores that may
// be clocked a little higher than their neighbours are no kind of their own.
std::vector<CoreKind> core_kinds(const SystemFiles& files);

}  // namespace workbook
