// What `verify` asks of each part.
#pragma once

#include <map>
#include <string>

#include "tool/build.hpp"
#include "tool/tally.hpp"
#include "tool/test_report.hpp"

namespace workbook {

// Every test passes; a skipped one counts as skipped.
Tally judge_passing(const std::string& name, const StageResult& result);

// A skeleton builds, and each of its tests stops at a TODO: one that passes asks nothing of the
// student, one that fails or crashes shows an error where there should be an exercise.
Tally judge_skeleton(const std::string& name, const StageResult& result);

}  // namespace workbook
