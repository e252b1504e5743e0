// What the times were measured on; nothing private.
#pragma once

#include <string>

#include "tool/workbook.hpp"

namespace workbook {

struct Machine {
  std::string cpu;       // "AMD EPYC ..."
  int threads = 0;       // that the system offers
  std::string system;    // "Linux x86_64"
  std::string compiler;  // "g++ (Debian 12.2.0-14) 12.2.0"
  std::string flags;     // of the timed code
  std::string python;    // "Python 3.11.2"; empty where there is none
  std::string commit;    // of the workbook; empty outside git
};
Machine this_machine(const Workbook& workbook);

// The value that CMake keeps for `name` in the build folder; empty when it keeps none.
std::string cmake_value(const Workbook& workbook, const std::string& name);

}  // namespace workbook
