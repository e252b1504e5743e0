#include "board/board_figures.hpp"

#include <algorithm>

namespace workbook {
namespace {

void add_place(std::vector<PersonsRatio>& places, std::size_t person, const BoardRow* row,
               Over over) {
  if (!row) return;
  const auto& ratio = over == Over::python ? row->gain : row->floor;
  if (ratio) places.push_back({person, *ratio, row->scaled});
}

void sort_places(std::vector<PersonsRatio>& places) {
  std::stable_sort(places.begin(), places.end(), [](const PersonsRatio& a, const PersonsRatio& b) {
    return a.ratio.median < b.ratio.median;
  });
}

StepFigures step_figures(const BoardGroup& group, const Row& row, Over over) {
  StepFigures step{row, {}, {}};
  for (std::size_t i = 0; i < group.people.size(); ++i) {
    const BoardResult& person = group.people[i];
    add_place(step.yours, i, person.find(row.id, Who::yours), over);
    add_place(step.reference, i, person.find(row.id, Who::reference), over);
    add_place(step.reference, i, person.find(row.id, Who::baseline), over);
  }
  sort_places(step.yours);
  sort_places(step.reference);
  return step;
}

}  // namespace

std::vector<StepFigures> figures_of(const BoardGroup& group, const std::vector<Row>& rows,
                                    Over over) {
  std::vector<StepFigures> steps;
  for (const Row& row : rows) {
    if (over == Over::python && row.is_baseline) continue;
    const StepFigures step = step_figures(group, row, over);
    if (!step.yours.empty() || !step.reference.empty()) steps.push_back(step);
  }
  return steps;
}

std::optional<double> class_median(const std::vector<PersonsRatio>& places) {
  if (places.empty()) return std::nullopt;
  std::vector<double> medians;
  for (const PersonsRatio& place : places) medians.push_back(place.ratio.median);
  return median(medians);
}

std::optional<double> typical_half_width(const BoardResult& person) {
  std::vector<double> widths;
  for (const BoardRow& row : person.rows) {
    if (row.gain && row.gain->rounds > 0 && row.who != Who::baseline) {
      widths.push_back(row.gain->half_width());
    }
  }
  if (widths.empty()) return std::nullopt;
  return median(widths);
}

bool has_own_times(const BoardResult& person) {
  return std::any_of(person.rows.begin(), person.rows.end(), [](const BoardRow& row) {
    return row.who == Who::yours && row.status == Status::ok;
  });
}

}  // namespace workbook
