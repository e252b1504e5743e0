/// Measures how the times grow.
/// @file
#pragma once

#include "repository/workbook.hpp"
#include "results/scaling.hpp"

namespace workbook {

/// Measures both: rows whose number of threads can be set, with 1 .. all of them; C++ rows on the
/// cases of scaling_shapes(). Rows that have no time in `speedup` are left out. Throws Interrupted,
/// and Stop when nothing can be measured.
Scaling measure_scaling(const Workbook& workbook, const SpeedupOptions& options,
                        const Speedup& speedup);

}  // namespace workbook
