/// What `bench` says: times with their intervals, then a verdict for each comparison.
/// @file
#pragma once

#include <optional>
#include <string>

#include "bench/bench_run.hpp"

namespace workbook {

/// The report, at most `width` columns wide.
std::string bench_report(const Bench& bench, const BenchOptions& options, double margin, int width);

/// The first comparison that could be made decides: whether the subject is faster. Empty when there
/// was none.
std::optional<Answer> bench_answer(const Bench& bench, double margin);

}  // namespace workbook
