/// Measures the course's table: all rows, and the student's, interleaved in one session.
/// @file
#pragma once

#include "repository/workbook.hpp"
#include "results/measured.hpp"

namespace workbook {

/// Throws Interrupted, and Stop when nothing can be measured.
Speedup measure_speedup(const Workbook& workbook, const SpeedupOptions& options);

}  // namespace workbook
