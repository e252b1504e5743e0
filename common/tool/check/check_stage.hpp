/// Builds stages for the checkers that fit them, and runs those.
/// @file
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/checker.hpp"
#include "repository/exit_status.hpp"

namespace workbook {

/// A variant of a stage: "yours", "solution", or one of its mistakes; or a worked example.
struct Checked {
  Stage stage;
  std::string variant;
};

/// Runs each checker that fits `times` times, or until it finds something, in a mistake until it
/// finds nothing; the last result of each checker, in the order of `all`. Mistakes are laid out
/// here. Throws Interrupted, and Stop where nothing can be built.
std::vector<std::vector<CheckResult>> check_all(const Workbook& workbook,
                                                const std::vector<Checked>& all, int times = 1);

}  // namespace workbook
