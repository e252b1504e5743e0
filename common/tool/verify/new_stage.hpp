/// `dev new stage`: a stage that can be tested at once, to be filled in.
/// @file
#pragma once

#include <string>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Writes the stage and its solution after new_stage.txt, its line of stages.txt, and the skeletons
/// that the solution gives; the result names what was written. Throws Stop with wrong_use for a
/// name that is not like 08_toy, or whose number or folder is taken.
std::vector<std::string> new_stage(const Workbook& workbook, const std::string& id);

}  // namespace workbook
