// What is said of a row: ratios within rounds, with their intervals.
#pragma once

#include <optional>

#include "timing/verdict.hpp"
#include "tool/speedup_run.hpp"

namespace workbook {

// How many times faster `fast` is than `slow`, from the ratios within rounds; empty when either has
// no times.
std::optional<Ratio> times_faster(const Series& slow, const Series& fast);

// Half the width of the median's 95 % interval, as a share of the median. Throws as median() does.
double relative_spread(const std::vector<double>& values);

// What stands in place of a time: "to do", "wrong mask", "not here", "failed".
std::string status_word(Status status);

// The reference row that a row's gain is over: the last stage's own row before it; Python with
// tuples for the first stage. nullptr where there is none, and for rows that are no step of the
// staircase.
const MeasuredRow* step_before(const Speedup& speedup, const MeasuredRow& row);

}  // namespace workbook
