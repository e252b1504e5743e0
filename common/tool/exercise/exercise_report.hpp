/// What a student reads after `test`.
/// @file
#pragma once

#include <optional>
#include <string>

#include "build/build.hpp"
#include "exercise/exercise_run.hpp"
#include "repository/progress_file.hpp"
#include "terminal/terminal.hpp"

namespace workbook {

/// One stage's result: either it was not built, or it ran.
struct StageResult {
  std::optional<BuildFailure> not_built;
  TestRun run;
};

/// Builds nothing: runs the program of `variant` ("yours", "solution") unless `failures` says that
/// it was not built.
StageResult run_stage(const Workbook& workbook, const Stage& stage, const std::string& variant,
                      const std::map<std::string, BuildFailure>& failures);

/// The one variant that a worked example has.
inline constexpr const char* worked_variant = "worked";

std::string test_target(const Stage& stage, const std::string& variant);

/// Where the edited files of a variant lie.
std::filesystem::path edited_folder(const Workbook& workbook, const Stage& stage,
                                    const std::string& variant);

/// In one word and a line, for results/ and for `./workbook`.
StageProgress summarise(const StageResult& result);

/// One screen: what stands in the way and where, or that all is well. Files of the variant are
/// shown as the student's, in the stage's folder.
std::string report(const Workbook& workbook, const Stage& stage, const StageResult& result,
                   const std::string& variant = "yours");

/// One entry of the report: the label in its column, the text beside it, as wide as the terminal.
std::string labelled(Style style, const std::string& label, const std::string& text);

/// A failure's message without GoogleTest's frame around it.
std::string plain_message(const std::string& message);

}  // namespace workbook
