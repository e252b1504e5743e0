/// Measures one stage against what it is to be faster than.
/// @file
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "machine/machine.hpp"
#include "repository/exit_status.hpp"
#include "rows/planned_rows.hpp"

namespace workbook {

struct BenchOptions {
  std::string stage;      ///< the row's id: "05_openmp", "06_opencl"
  bool solution = false;  ///< the reference's code stands in for the student's
  /// What to compare with instead: "reference", or the id of a row, which may be the stage's own:
  /// the same code twice is the control of the whole method.
  std::optional<std::string> against = {};
  Case shape;
  RoundPlan rounds;
};

/// One program of the session, and what the report calls it.
struct Contender {
  std::string name;  ///< "your 04_class", "the reference"
  MeasuredRow measured;
};

struct Bench {
  Contender subject;
  /// What it is compared with, each by itself. The step before comes first; where the student's own
  /// is not finished, the reference's stands in for it.
  std::vector<Contender> others;
  Series floor;     ///< the mask written once
  Machine machine;  ///< with its load and noise in this session
  RoundsDone done;
  double seconds = 0;
};

/// The rows that can be benched: each stage's own, in the order of the table.
std::vector<Row> benched_rows(const Workbook& workbook);

/// Throws Interrupted, and Stop when there is no such row.
Bench measure_bench(const Workbook& workbook, const BenchOptions& options);

}  // namespace workbook
