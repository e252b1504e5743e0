/// The staircase drawn: each step's speed-up over Python, 2014's beside it, and the floor.
/// @file
#pragma once

#include "page/svg.hpp"
#include "speedup/speedup_run.hpp"

namespace workbook {

/// A row for each step, speed-ups to the right on a log scale: a dot with its 95 % interval for the
/// reference, a square for the student's, a ring for 2014, and the floor (writing the mask once) as
/// an upright line. Two columns of figures: over Python, and as a multiple of the floor. A row that
/// has no time is named with its reason and has no mark.
Svg staircase_chart(const Speedup& speedup);

}  // namespace workbook
