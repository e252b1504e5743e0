/// What the READMEs show is what the program prints.
/// @file
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lint/tally.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// What `test` prints of one stage, page_width columns wide and without colour, by what
/// it was made of: `""` the solution, "skeleton", "mistake: NAME", as StageReadme::captures has it.
using Reports = std::map<std::string, std::string>;

/// Passes for each capture of the stage's README that is what its report says, the words of the
/// compiler and the name of the OpenCL device aside; fails for the others, and where a capture is
/// of something that was not run.
Tally compare_captures(const Workbook& workbook, const Stage& stage, const Reports& reports);

/// `markdown` with each capture replaced by its report; what was not run stays.
std::string with_captures(const std::string& markdown, const Reports& reports);

}  // namespace workbook
