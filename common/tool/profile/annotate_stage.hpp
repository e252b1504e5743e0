/// Runs a stage under callgrind and brings together what the annotated page shows.
/// @file
#pragma once

#include "annotate/annotated_stage.hpp"
#include "annotate/counts.hpp"
#include "profile/callgrind_run.hpp"
#include "repository/exit_status.hpp"

namespace workbook {

/// The stage of that name; of several rooms, the one that makes a mask. @throws Stop with wrong_use
/// where there is none.
Stage stage_with_mask(const Workbook& workbook, const std::string& name);

/// What callgrind counted in one call. `variant` is "yours" or "solution", `method` one of the
/// stage's, empty for its own. Throws Interrupted, and Stop: `no` where the code does not build,
/// has an open TODO or makes a wrong mask, cannot_judge where a tool is missing or callgrind cannot
/// see the work.
Counts count_stage(const Workbook& workbook, const Stage& stage, const std::string& variant,
                   const std::string& method, const Case& shape);

/// The same, and all else that the page needs. Throws as count_stage() does.
AnnotatedStage annotate_stage(const Workbook& workbook, const Stage& stage,
                              const std::string& variant, const std::string& method,
                              const Case& shape);

/// "04_class, plain, the solution"
std::string title_of(const Stage& stage, const std::string& variant, const std::string& method);

/// What was run, in a sentence or two.
std::string how_annotated(const Workbook& workbook, const Case& shape);

}  // namespace workbook
