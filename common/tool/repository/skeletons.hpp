/// The committed skeletons, against what the solutions give.
/// @file
#pragma once

#include <string>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

struct Skeleton {
  Stage stage;
  std::filesystem::path solution;  ///< the file it is cut from
  std::filesystem::path file;      ///< where a student finds it
  std::string text;                ///< what the solution gives
};

/// One for each file below solutions/ that the stage's folder takes over; none where there are no
/// solutions. Throw Stop on a solution with broken TODO marks.
std::vector<Skeleton> cut_stage(const Workbook& workbook, const Stage& stage);
std::vector<Skeleton> cut_all(const Workbook& workbook);

/// A line for each skeleton in the working tree that is not what its solution gives.
std::vector<std::string> drift(const Workbook& workbook);

}  // namespace workbook
