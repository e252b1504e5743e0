/// Code that asks the judge for the answer: common/geometry/oracle.hpp decides what is right, so a
/// mask made by it proves nothing and has no speed.
/// @file
#pragma once

#include <string>

#include "repository/workbook.hpp"

namespace workbook {

/// True when an object of the target was compiled with the oracle, by what ninja noted.
bool uses_the_judge(const Workbook& workbook, const std::string& target);

/// The same for given notes, the output of `ninja -t deps`.
bool uses_the_judge(const std::string& notes, const std::string& target);

/// What a student then reads.
extern const char* const judge_use_text;

}  // namespace workbook
