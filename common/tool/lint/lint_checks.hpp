/// What lint.cpp looks at, one function and one file for each kind of fault.
/// @file
#pragma once

#include "lint/lint_faults.hpp"
#include "readme/stage_readme.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Title, line of facts, headings in the template's order, what each section must hold, hints 1 to
/// 3, comments on captures, lines that are too long.
void check_shape(const Stage& stage, const StageReadme& readme, Faults& faults);

/// Edited files, TODO numbers, and that no hint shows an answer whole.
void check_answers(const Workbook& workbook, const Stage& stage, const StageReadme& readme,
                   Faults& faults);

/// Relative links and images lead somewhere, images have words; from a stage's page (`stage` not
/// nullptr) no link leads into another stage's folder.
void check_links(const Workbook& workbook, const std::filesystem::path& file, const Page& page,
                 const Stage* stage, Faults& faults);

/// Each solutions/FOLDER/mistakes/NAME.patch has its row and a phrase of its own; each capture that
/// names a mistake names one of these.
void check_mistakes(const Workbook& workbook, const Stage& stage, const StageReadme& readme,
                    Faults& faults);

/// solutions/TEACHING.md: below a stage's heading ("## 05 · ...") each of its shipped mistakes has
/// a row that begins with its name, and no row names another one.
void check_teaching(const Workbook& workbook, const Page& page, Faults& faults);

}  // namespace workbook
