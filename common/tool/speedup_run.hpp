// Measures the course's table: all rows, and the student's, interleaved in one session.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "timing/session.hpp"
#include "tool/build.hpp"
#include "tool/workbook.hpp"

namespace workbook {

struct SpeedupCase {
  std::vector<Vertex> ring;
  int width = 1024;
  int height = 1024;
  std::optional<unsigned> seed;  // empty for a polygon from a file
};

struct SpeedupOptions {
  SpeedupCase shape;
  int rounds = 15;
  double budget_seconds = 0;
  int python_row_step = 8;  // Python is timed on every n-th row and scaled up
  int numpy_row_step = 32;  // numpy scalars, the slowest row by far
  bool with_yours = true;
};

enum class Who { baseline, reference, yours };

struct MeasuredRow {
  Row row;
  Who who = Who::reference;
  int row_step = 1;
  Series series;
};

struct Speedup {
  std::vector<MeasuredRow> rows;  // the order of the table; `yours` behind its reference
  Series floor;

  const MeasuredRow* find(const std::string& id, Who who) const;
};

// Throws Interrupted, and Stop when nothing can be measured.
Speedup measure_speedup(const Workbook& workbook, const SpeedupOptions& options);

}  // namespace workbook
