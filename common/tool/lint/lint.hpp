/// The pages of the workbook, held against their template and against what they speak of.
/// @file
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lint/tally.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// The faults of a stage's README.md, each a line "FILE:LINE: what, and what to do", in the order
/// of the file: the template's headings and what each must hold; TODO numbers, edited files and
/// hints against the solution; links and images; a row of "Common wrong turns" for each shipped
/// mistake. Where there are no solutions, what depends on them is not looked at.
std::vector<std::string> lint_stage(const Workbook& workbook, const Stage& stage);

/// The faults of another Markdown page: its links and images; in solutions/TEACHING.md also the
/// rows of the mistakes.
std::vector<std::string> lint_page(const Workbook& workbook, const std::filesystem::path& file);

/// The pages that belong to no stage: README.md of the root, of the folders that hold rooms and of
/// the worked examples, and all below common/docs and solutions.
std::vector<std::filesystem::path> other_pages(const Workbook& workbook);

/// All pages: a pass for each that has no fault, else a failure for each fault.
Tally lint_all(const Workbook& workbook);

}  // namespace workbook
