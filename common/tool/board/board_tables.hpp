/// The board's tables: HTML. They hold all that the pictures show.
/// @file
#pragma once

#include <string>
#include <vector>

#include "board/board_figures.hpp"

namespace workbook {

/// A line a step: how many people, the lowest, the median and the highest of the class.
std::string step_table(const std::vector<StepFigures>& steps, Over over);

/// A line a person, a column a step, sortable: what they made (`yours`), or the solution and Python
/// on their machines.
std::string people_table(const BoardGroup& group, const std::vector<StepFigures>& steps, Over over,
                         bool yours);

/// The name as a page shows it, its direction of writing kept to itself; "quick" beside it where
/// the run was.
std::string person_html(const BoardResult& person);

}  // namespace workbook
