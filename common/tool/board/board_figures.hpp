/// The figures of a class: for each step, everybody's ratio to their own machine's yardstick.
/// @file
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "board/board_class.hpp"

namespace workbook {

/// The yardstick: the machine's own Python with tuples, or its memset of the mask.
enum class Over { python, floor };

struct PersonsRatio {
  std::size_t person = 0;  ///< in BoardGroup::people
  Ratio ratio;
  bool scaled = false;
};

struct StepFigures {
  Row row;
  std::vector<PersonsRatio> yours;  ///< ascending
  /// the solution, and what is no stage, on the same machines
  std::vector<PersonsRatio> reference;
};

/// One for each row of the table that somebody has a ratio for, in the order of the table. Python
/// with tuples is left out where it is the yardstick.
std::vector<StepFigures> figures_of(const BoardGroup& group, const std::vector<Row>& rows,
                                    Over over);

/// The middle of the class; empty where there is nobody.
std::optional<double> class_median(const std::vector<PersonsRatio>& places);

/// How sure a person's figures are: the middle of the half widths of all their intervals, as a
/// share. Empty where there are no intervals.
std::optional<double> typical_half_width(const BoardResult& person);

bool has_own_times(const BoardResult& person);

}  // namespace workbook
