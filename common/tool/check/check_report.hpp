/// What a student reads after `check`.
/// @file
#pragma once

#include <string>
#include <vector>

#include "check/advice.hpp"
#include "check/checker.hpp"

namespace workbook {

/// One stage: what was checked, what was found and where, what was not checked and why. Files of
/// the variant are shown as the student's, in the stage's folder.
std::string check_report(const Workbook& workbook, const Stage& stage,
                         const std::vector<CheckResult>& results);

/// Empty where there is none, but for a tool that is missing.
std::string advice_report(const Stage& stage, const Advice& advice);

}  // namespace workbook
