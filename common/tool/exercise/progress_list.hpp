/// The stages as a staircase: a line each, the first at the bottom.
/// @file
#pragma once

#include <map>
#include <string>
#include <vector>

#include "repository/progress_file.hpp"
#include "repository/stages.hpp"

namespace workbook {

/// Each line has the last verdict in a word; `>` marks the next stage to do. The steps are as broad
/// as `width` columns allow; where none fits, the titles are left out.
std::string staircase(const std::vector<Stage>& stages,
                      const std::map<std::string, StageProgress>& progress, int width);

}  // namespace workbook
