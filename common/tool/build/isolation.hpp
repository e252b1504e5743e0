/// Each stage stands by itself: its folder and common/ are enough.
/// @file
#pragma once

#include <string>
#include <vector>

#include "repository/workbook.hpp"

namespace workbook {

/// What ninja noted of each object when it was compiled: its name, then the files it was compiled
/// with, those of the system left out (the output of `ninja -t deps`).
std::string compile_notes(const Workbook& workbook);

/// A line for each object of a stage that was compiled with a file of another stage, by what ninja
/// noted when it compiled them. Objects that were not built are not seen.
std::vector<std::string> foreign_files(const Workbook& workbook);

/// The same for given notes, the output of `ninja -t deps`.
std::vector<std::string> foreign_files(const Workbook& workbook, const std::string& notes);

}  // namespace workbook
