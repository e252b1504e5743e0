/// One call of a stage under callgrind: the same work each time, and nothing else is counted.
/// @file
#pragma once

#include <string>
#include <vector>

#include "geometry/ring.hpp"
#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"
#include "timing/session.hpp"

namespace workbook {

/// The class polygon, made smaller with its image of `side` x `side` pixels; vertices on integers.
Case small_class_case(int side = 128);

/// One sentence on what to use instead where callgrind cannot count the stage's work: it makes no
/// mask, or its kernels are compiled while it runs. Empty where it can.
std::string why_not_counted(const Workbook& workbook, const Stage& stage);

/// @throws Stop with cannot_judge, in that sentence.
void require_countable(const Workbook& workbook, const Stage& stage);

/// @throws Stop with cannot_judge where there is no valgrind: before anything is built for it.
void require_valgrind();

/// What came of it; `counts` is callgrind's file, with one line for each instruction of machine
/// code.
struct CallgrindRun {
  Status status = Status::ok;
  std::string why;  ///< one sentence when not ok
  std::filesystem::path counts;
};

/// Runs `worker`, a program of the profile build, and counts one call of `method` (empty for the
/// stage's own) into build/logs. A call before it has paid for memory and threads. Stages with
/// OpenMP run on one thread: valgrind runs threads one at a time, and those that wait would be
/// counted as they wait. Of the user's environment nothing gets in that would change the count.
/// Throws Interrupted, and Stop with wrong_use where the stage has no such method.
CallgrindRun run_callgrind(const Workbook& workbook, const std::filesystem::path& worker,
                           const std::string& method, const Case& shape);

}  // namespace workbook
