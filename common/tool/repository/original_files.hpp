/// What a stage's edited files were before the student began.
/// @file
#pragma once

#include <string>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

struct OriginalFile {
  std::filesystem::path file;  ///< where the student finds it
  std::string text;            ///< the skeleton
};

/// One for each edited file of the stage. Cut from the solution; in a copy without solutions, as in
/// the newest commit at which each of the files still has all the TODO marks of its first committed
/// version. @throws Stop with cannot_judge where neither is there.
std::vector<OriginalFile> original_files(const Workbook& workbook, const Stage& stage);

}  // namespace workbook
