/// Builds and tests stages as a student meets it: the report on standard output, the verdict kept.
/// @file
#pragma once

#include <string>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/progress_file.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// The stages that a student's word means, as find_stages() says. @throws Stop with wrong_use.
std::vector<Stage> stages_called(const Workbook& workbook, const std::string& name);

/// The variant that flags ask for: the stage's mistake of that name, which is laid out for
/// `workbook`, or the solution, or yours. @throws Stop with wrong_use where there is no such
/// mistake, or more than one stage.
std::string variant_called(const Workbook& workbook, const std::vector<Stage>& stages,
                           const std::string& mistake, bool solution);

/// Builds and tests `variant` ("yours", "solution", a mistake that is laid out) of each stage; one
/// report each is printed as it comes, and the verdicts on "yours" go into the progress file. The
/// build folder is locked meanwhile. Returns what came of each. Throws Interrupted, and Stop where
/// nothing can be built.
std::vector<StageProgress> test_stages(const Workbook& workbook, const std::vector<Stage>& stages,
                                       const std::string& variant);

}  // namespace workbook
