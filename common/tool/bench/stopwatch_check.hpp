// Reads the student's stopwatch of stage 00 beside the tool's own.
#pragma once

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

// Times the same work with both and prints both readings. Throws Interrupted and Stop.
ExitStatus check_stopwatch(const Workbook& workbook, bool solution);

}  // namespace workbook
