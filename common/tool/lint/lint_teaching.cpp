// The teacher's page against the catalogue of mistakes.
#include <algorithm>
#include <map>

#include "lint/lint_checks.hpp"
#include "repository/exit_status.hpp"
#include "repository/mistakes.hpp"

namespace workbook {
namespace {

// The heading of a stage begins with the number in its id: 05 for 05_openmp, 06c for 06c.
bool is_heading_of(const Stage& stage, const Heading& heading) {
  const std::string number = stage.id.substr(0, stage.id.find('_'));
  return heading.level == 2 && heading.text.rfind(number + " ", 0) == 0;
}

// The names that rows begin with, `| `name` |`, between two lines of the page; with their lines.
std::map<std::string, int> names_in_rows(const Page& page, int first_line, int last_line) {
  const std::string begin = "| `", end = "` |";
  std::map<std::string, int> names;
  for (int line = first_line; line <= last_line; ++line) {
    const std::string& text = page.lines[line - 1];
    const std::size_t close = text.find(end);
    if (text.rfind(begin, 0) != 0 || close == text.npos) continue;
    names.emplace(text.substr(begin.size(), close - begin.size()), line);
  }
  return names;
}

void compare(const Stage& stage, const std::vector<Mistake>& mistakes,
             std::map<std::string, int> names, int heading, Faults& faults) {
  for (const Mistake& mistake : mistakes) {
    if (names.erase(mistake.name)) continue;
    faults.add(heading, "no row begins with `" + mistake.name + "`, a mistake of " + stage.id +
                            ": add one, with what to ask its author");
  }
  for (const auto& [name, line] : names) {
    faults.add(line, "there is no solutions/" + stage.folder + "/mistakes/" + name +
                         ".patch: correct the name");
  }
}

}  // namespace

void check_teaching(const Workbook& workbook, const Page& page, Faults& faults) {
  for (const Stage& stage : workbook.table.stages) {
    if (!std::filesystem::exists(workbook.solutions() / stage.folder)) continue;
    const auto& headings = page.headings;
    const auto heading = std::find_if(headings.begin(), headings.end(), [&](const Heading& one) {
      return is_heading_of(stage, one);
    });
    if (heading == headings.end()) {
      faults.add(1, "no heading begins with the number of " + stage.id + ": add the stage");
      continue;
    }
    const auto next = heading + 1;
    const int last = next == headings.end() ? static_cast<int>(page.lines.size()) : next->line - 1;
    try {
      compare(stage, mistakes_of(workbook, stage), names_in_rows(page, heading->line, last),
              heading->line, faults);
    } catch (const Stop&) {
      // A patch without its header: the fault stands with the stage's own page.
    }
  }
}

}  // namespace workbook
