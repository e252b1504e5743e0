// Where the tests of the rooms find what they read and start.
#pragma once

#include <string>

extern "C" const char workbook_test_repository[];
extern "C" const char workbook_test_programs[];

namespace workbook {

/// The folder of this copy of the workbook.
inline std::string repository_root() { return workbook_test_repository; }

/// A program that the room's CMakeLists.txt names under TEST_PROGRAMS.
inline std::string test_program(const std::string& name) {
  return workbook_test_programs + ("/" + name);
}

}  // namespace workbook
