/// The rows of a measurement before it: what must be built, and how each is run.
/// @file
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "repository/workbook.hpp"
#include "timing/session.hpp"

namespace workbook {

enum class Who { baseline, reference, yours };

struct MeasuredRow {
  Row row;
  Who who = Who::reference;
  int row_step = 1;
  Series series;
};

struct Planned {
  MeasuredRow row;
  std::string target;  ///< what must be built for it; empty for none
  Variant variant;
  bool measured = true;  ///< false when it is known not to run: the series says why
};

/// On how many of the image's rows Python is timed: as the table says, fewer for a quick session,
/// or all of them.
enum class RowSteps { usual, quick, whole };

/// The build folder must have been configured (Build does that): it knows the interpreter.
Planned plan_python(const Workbook& workbook, const Row& row, const Case& shape, RowSteps steps);
Planned plan_stage(const Workbook& workbook, const Row& row, Who who, const Case& shape);

/// The program that times a row of a stage or a worked example.
std::string worker_target(const Row& row, Who who);

/// What the machine itself is measured by, in the same rounds: "floor", the mask written once by
/// memset, and "control", work that never changes.
Variant yardstick(const Workbook& workbook, const std::string& name);

/// Builds the yardsticks and what the rows need. A row whose target cannot be built is not
/// measured.
void build_rows(const Workbook& workbook, Build& build, std::vector<Planned>& plan);

}  // namespace workbook
