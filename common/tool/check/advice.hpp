/// What the compiler and clang-tidy would write otherwise: advice, never a failure.
/// @file
#pragma once

#include <string>
#include <vector>

#include "check/finding.hpp"
#include "repository/stages.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// What both say of the edited C and C++ files of the variant, as `built` compiles it. `why` is
/// filled where clang-tidy is missing.
struct Advice {
  std::vector<Finding> findings;  ///< `fault` is the message; `sentence` stays empty
  std::string why;
};
Advice advice_on(const Workbook& built, const Stage& stage, const std::string& variant);

/// The warnings in what a compiler printed that are about files in the folder files.edited.
std::vector<Finding> warnings_in(const std::string& output, const ReportFiles& files);

}  // namespace workbook
