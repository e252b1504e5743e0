/// What a student has reached: the last verdict of each stage, kept under results/.
/// @file
#pragma once

#include <map>
#include <string>

#include "repository/workbook.hpp"

namespace workbook {

struct StageProgress {
  /// "solved", "to do", "failed", "does not build", "not here", or:
  std::string verdict = "not tried";
  int passed = 0;
  int tests = 0;
  std::string next;  ///< the TODO or the test to look at
  int hints = 0;     ///< how many hints have been read
  int in_a_row = 0;  ///< tests that ended with this verdict and this `next`, the last one included
};

/// What is known of a stage after one more test: `now`, which knows of no hints and of no test
/// before, with what `before` knows.
StageProgress continued(const StageProgress& before, StageProgress now);

/// By stage id. A missing file is no progress; a damaged one is set aside under another name, which
/// is said on standard error.
std::map<std::string, StageProgress> read_progress(const Workbook& workbook);
void write_progress(const Workbook& workbook, const std::map<std::string, StageProgress>& progress);

}  // namespace workbook
