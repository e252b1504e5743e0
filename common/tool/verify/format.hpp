/// `dev format`: our C and C++ as .clang-format says.
/// @file
#pragma once

#include <functional>
#include <string>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Formats the C and C++ files that git knows or would take; with `check` only names those that are
/// to be formatted, and gives `no` where there is one. `say` gets a line for each of them. Throws
/// Stop with cannot_judge without clang-format or git.
ExitStatus format_sources(const Workbook& workbook, bool check,
                          const std::function<void(const std::string&)>& say);

}  // namespace workbook
