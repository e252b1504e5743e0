/// What `verify` asks of the checkers.
/// @file
#pragma once

#include <string>
#include <vector>

#include "check/checker.hpp"
#include "lint/tally.hpp"
#include "repository/mistakes.hpp"

namespace workbook {

/// Nothing is found in a solution; a checker that is missing counts as skipped. `report` is what a
/// student would read.
Tally judge_clean(const std::string& name, const std::vector<CheckResult>& results,
                  const std::string& report);

/// A mistake that only a checker sees is found, and its phrase is what the student reads.
Tally judge_found(const std::string& name, const Mistake& mistake,
                  const std::vector<CheckResult>& results, const std::string& report);

}  // namespace workbook
