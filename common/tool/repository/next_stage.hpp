/// Which stage a student goes to next.
/// @file
#pragma once

#include <map>
#include <string>
#include <vector>

#include "repository/progress_file.hpp"
#include "repository/stages.hpp"

namespace workbook {

/// The stage's last verdict; "not tried" where there is none.
std::string last_verdict(const std::map<std::string, StageProgress>& progress, const Stage& stage);

/// The first stage that is still to do: neither solved nor without what it needs on this machine.
/// nullptr when there is none.
const Stage* next_stage(const std::vector<Stage>& stages,
                        const std::map<std::string, StageProgress>& progress);

/// The same, looked for behind `stage` and then from the beginning; never `stage` itself.
const Stage* next_stage_after(const Stage& stage, const std::vector<Stage>& stages,
                              const std::map<std::string, StageProgress>& progress);

}  // namespace workbook
