/// The pages' figures are what their scripts draw.
/// @file
#pragma once

#include <string>

#include "lint/tally.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Draws them again below a folder for temporary files; skipped without Python.
Tally figures_as_committed(const Workbook& workbook);

/// The verdict on what common/docs/figures/check.py prints.
Tally judge_figures(const std::string& printed);

}  // namespace workbook
