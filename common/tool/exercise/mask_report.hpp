/// A wrong mask shown to a student: drawn in the report, and as a picture.
/// @file
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "exercise/exercise_run.hpp"
#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// The mask of the test that the report is about, drawn `columns` wide; empty when that test met no
/// wrong mask.
std::string drawing_of(const TestRun& run, int columns);

/// Where the picture of that mask is or will be; nothing without one.
std::optional<std::filesystem::path> picture_file(const Workbook& workbook, const Stage& stage,
                                                  const TestRun& run);

/// Writes that picture, where there is one. @throws Stop with cannot_judge when it cannot be
/// written.
void write_picture(const Workbook& workbook, const Stage& stage, const TestRun& run);

}  // namespace workbook
