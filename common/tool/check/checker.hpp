/// The checkers: which of them fits a stage, what it needs, and one run of it.
/// @file
#pragma once

#include <string>
#include <vector>

#include "build/build.hpp"
#include "check/finding.hpp"
#include "exercise/exercise_run.hpp"

namespace workbook {

enum class Checker {
  memory,   ///< AddressSanitizer and UBSan, for all C and C++
  races,    ///< ThreadSanitizer with Archer, for stages that have tests for it (RACE_TEST)
  kernels,  ///< Oclgrind, for stages whose kernel is edited and worked examples that have one
};

/// "memory (AddressSanitizer, UBSan)".
std::string name_of(Checker checker);

/// Those that fit the stage, by its CMakeLists.txt.
std::vector<Checker> checkers_for(const Workbook& workbook, const Stage& stage);

/// Why the checker cannot be used on this machine, and which package it takes; empty when it can.
std::string what_is_missing(const Workbook& workbook, Checker checker);

/// The workbook as it is built for the checker. Its tools must be there.
Workbook built_for(const Workbook& workbook, Checker checker);

struct CheckResult {
  enum class State { clean, found, not_checked };
  Checker checker = Checker::memory;
  State state = State::not_checked;
  std::vector<Finding> findings;
  std::string why;                    ///< it was not checked, or what limits a clean result
  bool tool_missing = false;          ///< nobody's mistake
  int tests = 0;                      ///< that ran to their end
  std::filesystem::path edited = {};  ///< the folder of what ran, relative to the root
  std::filesystem::path raw = {};     ///< the tool's own report; empty where it says nothing
};

/// Runs the stage's test program of `variant`, which lies in `built`, under the checker, unless
/// `failures` says that it was not built. A crash, a hang or an endless allocation costs that test
/// only. The tool's own report is kept below results/check/. Throws Interrupted.
CheckResult run_checker(const Workbook& built, Checker checker, const Stage& stage,
                        const std::string& variant,
                        const std::map<std::string, BuildFailure>& failures);

/// What came of a run of the tests with these findings.
CheckResult judged(Checker checker, const TestRun& run, std::vector<Finding> findings);

}  // namespace workbook
