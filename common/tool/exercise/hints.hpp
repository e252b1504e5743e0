/// The hints of a stage: one at a time, in order, each a little more of the answer.
/// @file
#pragma once

#include <string>

#include "repository/exit_status.hpp"
#include "repository/progress_file.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Shows the first hint that the student has not read, and remembers in results/ that it is read;
/// after the last one, the last again and what else helps. `no` where the stage has no hints.
ExitStatus show_next_hint(const Workbook& workbook, const Stage& stage);

/// Shows hint `number` (from 1): one that has been read, or the next. @throws Stop with wrong_use
/// for others.
ExitStatus show_hint(const Workbook& workbook, const Stage& stage, int number);

/// The line that ends the report of a test: the next hint, offered from the second time on that the
/// same thing is in the way; empty when there is nothing to offer.
std::string hint_offer(const Workbook& workbook, const Stage& stage, const StageProgress& now);

}  // namespace workbook
