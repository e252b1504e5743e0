/// What `verify` asks of each part.
/// @file
#pragma once

#include <map>
#include <string>

#include "build/build.hpp"
#include "exercise/exercise_report.hpp"
#include "lint/tally.hpp"
#include "repository/mistakes.hpp"

namespace workbook {

/// Every test passes; a skipped one counts as skipped.
Tally judge_passing(const std::string& name, const StageResult& result);

/// A skeleton builds, and each of its tests stops at a TODO: one that passes asks nothing of the
/// student, one that fails or crashes shows an error where there should be an exercise.
Tally judge_skeleton(const std::string& name, const StageResult& result);

/// A partly solved stage says which TODO comes next, and shows no error beside it.
Tally judge_after_todo(const std::string& name, const StageResult& result,
                       const std::string& report, int next);

/// A mistake is caught by what its header names, and its phrase is what the student reads. One that
/// is left to `check` passes the tests and counts nothing here: see check_judge.hpp.
Tally judge_mistake(const std::string& name, const Mistake& mistake, const StageResult& result,
                    const std::string& report);

}  // namespace workbook
