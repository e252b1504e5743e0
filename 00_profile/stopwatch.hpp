/// A stopwatch for C++: how long one call of a function takes, and how sure that is.
/// @file
#pragma once

#include <functional>

#include "todo/workbook_todo.h"

namespace stage_00 {

/// Returns the seconds since some moment that does not change. Tests hand in a clock of their own,
/// so that they need not wait and always read the same.
using Clock = std::function<double()>;

/// The machine's clock that never jumps: std::chrono::steady_clock, in seconds.
double steady_seconds();

struct Timing {
  double median = 0;  ///< seconds: half of the calls took less, half took more
  double spread = 0;  ///< seconds: the median distance of a call's time from `median`
};

/// Calls work() `warm_ups` times without timing it, then `repeats` times, each timed by itself.
/// Each timed call has one reading of the clock right before it and one right after it.
/// Throws std::invalid_argument, and calls nothing, when repeats < 1.
Timing measure(const std::function<void()>& work, int warm_ups, int repeats,
               const Clock& now = steady_seconds);

}  // namespace stage_00
