// What a student has reached: the last verdict of each stage, kept under results/.
#pragma once

#include <map>
#include <string>

#include "tool/workbook.hpp"

namespace workbook {

struct StageProgress {
  std::string verdict;  // "solved", "to do", "failed", "does not build", "not here"
  int passed = 0;
  int tests = 0;
  std::string next;  // the TODO or the test to look at
};

// By stage id. A missing file is no progress; a damaged one is set aside under another name, which
// is said on standard error.
std::map<std::string, StageProgress> read_progress(const Workbook& workbook);
void write_progress(const Workbook& workbook, const std::map<std::string, StageProgress>& progress);

}  // namespace workbook
