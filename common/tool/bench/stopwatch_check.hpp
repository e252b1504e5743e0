/// Reads a student's stopwatch beside the tool's own.
/// @file
#pragma once

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// The program of the stage that asks the stopwatch: see "programs" in its stage.json.
inline constexpr const char* stopwatch_program = "reading";

/// Times the same work with both and prints both readings. @throws Interrupted and Stop.
ExitStatus check_stopwatch(const Workbook& workbook, const Stage& stage, bool solution);

}  // namespace workbook
