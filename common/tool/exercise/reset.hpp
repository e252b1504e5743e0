/// Puts the edited files of stages back to their skeletons.
/// @file
#pragma once

#include <functional>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Lists the files that are not their skeletons, and goes on when `ask` says yes; else it changes
/// nothing and returns what `ask` said. The student's files are copied first (see keep_files());
/// unless all of that could be done, no file is changed. The stages' verdicts are forgotten.
/// @throws Stop where a skeleton, a copy or a file cannot be made.
ExitStatus reset_stages(const Workbook& workbook, const std::vector<Stage>& stages,
                        const std::function<ExitStatus()>& ask);

}  // namespace workbook
