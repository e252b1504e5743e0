/// What is said of a row: ratios within rounds, with their intervals.
/// @file
#pragma once

#include <optional>

#include "results/measured.hpp"
#include "timing/verdict.hpp"

namespace workbook {

/// A series may be ok and still empty: the time was up before its first round.
bool has_times(const Series& series);

/// How many times faster `fast` is than `slow`, from the ratios within rounds; empty when either
/// has no times.
std::optional<Ratio> times_faster(const Series& slow, const Series& fast);

/// How many times faster than Python with tuples; empty when either has no times.
std::optional<Ratio> over_python(const Speedup& speedup, const Series& series);

/// How many times as long as writing the mask once takes; empty when either has no times.
std::optional<Ratio> floor_multiple(const Speedup& speedup, const Series& series);

/// "3.5", "685", "1450", "703,000": three digits, thousands apart.
std::string human_multiple(double multiple);

/// Half the width of the median's 95 % interval, as a share of the median. Throws as median() does.
double relative_spread(const std::vector<double>& values);

/// What stands in place of a time: "to do", "wrong mask", "not here", "failed".
std::string status_word(Status status);

/// Python with tuples and each stage's own row; not the rows that stand beside them.
bool is_step(const Row& row);

/// The reference row that a row's gain is over: the last stage's own row before it; Python with
/// tuples for the first stage. nullptr where there is none, and for rows that are no step of the
/// staircase.
const MeasuredRow* step_before(const Speedup& speedup, const MeasuredRow& row);

}  // namespace workbook
