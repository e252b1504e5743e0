#include "board/board_tables.hpp"

#include "board/board_pictures.hpp"
#include "board/board_text.hpp"
#include "page/html.hpp"
#include "results/speedup_figures.hpp"

namespace workbook {
namespace {

std::string cell(const std::optional<double>& value) {
  return "<td class=\"number\">" + (value ? times_text(*value) : "") + "</td>";
}

// The numbers of a distribution that stand in a row of a table.
std::string distribution_cells(const std::vector<PersonsRatio>& places) {
  if (places.empty()) return cell({}) + cell({}) + cell({}) + cell({});
  return "<td class=\"number\">" + std::to_string(places.size()) + "</td>" +
         cell(places.front().ratio.median) + cell(class_median(places)) +
         cell(places.back().ratio.median);
}

std::string caption_of(Over over, bool yours) {
  const std::string what = yours ? "What each one made" : "The solution and Python on each machine";
  return what + (over == Over::python
                     ? ", times its own Python; the 95 % interval is beside it."
                     : ", times its own floor: 1 is as quick as writing the mask once.");
}

bool is_column(const StepFigures& step, bool yours) {
  return yours ? !step.row.is_python : !step.reference.empty();
}

const BoardRow* row_of(const BoardResult& person, const std::string& id, bool yours) {
  if (yours) return person.find(id, Who::yours);
  const BoardRow* reference = person.find(id, Who::reference);
  return reference ? reference : person.find(id, Who::baseline);
}

std::string person_cell(const BoardRow* row, Over over) {
  if (!row) return "<td></td>";
  if (row->status != Status::ok) {
    return "<td class=\"number quiet\" data-sort=\"\">" + status_word(row->status) + "</td>";
  }
  const auto& ratio = over == Over::python ? row->gain : row->floor;
  if (!ratio) return "<td></td>";
  return "<td class=\"number\" data-sort=\"" + std::to_string(ratio->median) + "\">" +
         times_text(ratio->median) + (row->scaled ? "*" : "") + " <small class=\"quiet\">" +
         interval_text(*ratio) + "</small></td>";
}

}  // namespace

std::string person_html(const BoardResult& person) {
  return "<bdi>" + escaped(person.name) + "</bdi>" +
         (person.quick ? " <small class=\"quiet\">quick</small>" : "");
}

std::string step_table(const std::vector<StepFigures>& steps, Over over) {
  const bool python = over == Over::python;
  std::string text =
      "<table>\n<caption>The class in numbers: people, lowest, median, highest.</caption>\n"
      "<thead><tr><td></td><th scope=\"colgroup\" colspan=\"4\">people's own</th>"
      "<th scope=\"colgroup\" colspan=\"4\">the solution, same machines</th>" +
      std::string(python ? "<td></td>" : "") + "</tr>\n<tr>" + header_cell("step");
  for (int twice = 0; twice < 2; ++twice) {
    for (const char* name : {"people", "lowest", "median", "highest"}) {
      text += number_header(name);
    }
  }
  text += python ? number_header("2014") : "";
  text += "</tr></thead>\n<tbody>\n";
  for (const StepFigures& step : steps) {
    text += "<tr><th scope=\"row\">" + escaped(step.row.label) + "</th>" +
            distribution_cells(step.yours) + distribution_cells(step.reference) +
            (python ? cell(step.row.course_speedup) : "") + "</tr>\n";
  }
  return text + "</tbody></table>\n";
}

std::string people_table(const BoardGroup& group, const std::vector<StepFigures>& steps, Over over,
                         bool yours) {
  std::string text = "<table class=\"sortable\">\n<caption>" + caption_of(over, yours) +
                     "</caption>\n<thead><tr>" + header_cell("person") + header_cell("processor");
  for (const StepFigures& step : steps) {
    if (is_column(step, yours)) text += number_header(escaped(step.row.label));
  }
  text += "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < group.people.size(); ++i) {
    const BoardResult& person = group.people[i];
    text += "<tr class=\"" + person_class(i) + "\"><th scope=\"row\">" + person_html(person) +
            "</th><td class=\"cpu\">" + escaped(person.machine.cpu) + "</td>";
    for (const StepFigures& step : steps) {
      if (is_column(step, yours)) {
        text += person_cell(row_of(person, step.row.id, yours), over);
      }
    }
    text += "</tr>\n";
  }
  return text + "</tbody></table>\n";
}

}  // namespace workbook
