/// One command at a time on one thing: two that meet wait for each other, and say so.
/// @file
#pragma once

#include <filesystem>
#include <string>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Holds an exclusive lock on `file` (flock(2)) until destroyed. Prints `waiting` to standard error
/// once when somebody else holds it. @throws Interrupted on Ctrl-C and Stop when the file cannot be
/// opened.
class Lock {
 public:
  Lock(const std::filesystem::path& file, const std::string& waiting);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_;
};

/// The lock of the workbook's build folder, one for each way of building it: nothing is built or
/// tested there while somebody else holds it.
Lock lock_build(const Workbook& workbook);

/// One measurement at a time on this machine, whoever asks for it and in whichever copy.
Lock lock_machine();

}  // namespace workbook
