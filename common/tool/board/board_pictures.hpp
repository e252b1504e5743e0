/// The board's pictures: SVG for a page that has theme.css and board.css.
/// @file
#pragma once

#include <string>
#include <vector>

#include "board/board_figures.hpp"

namespace workbook {

/// A strip a step: a dot a person with the interval, on a log scale; the class median marked.
std::string strips_picture(const BoardGroup& group, const std::vector<StepFigures>& steps,
                           Over over);

/// Everybody's staircase, the class median's and that of 2014 over each other. `steps` are over
/// Python.
std::string stairs_picture(const BoardGroup& group, const std::vector<StepFigures>& steps);

/// The class of all marks and lines that belong to a person.
std::string person_class(std::size_t person);

}  // namespace workbook
