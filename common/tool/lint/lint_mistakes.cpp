// A stage's page against its catalogue of mistakes.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "lint/lint_checks.hpp"
#include "repository/exit_status.hpp"
#include "repository/mistakes.hpp"

namespace workbook {
namespace {

// As far as it is read aloud: Markdown, quotation marks and wide blanks do not count.
std::string compared(const std::string& text) {
  const std::string marks = "`\"'\\";
  std::string result = text;
  std::erase_if(result, [&](char c) { return marks.find(c) != marks.npos; });
  return on_one_line(result);
}

bool has_row(const StageReadme& readme, const std::string& phrase) {
  const std::string wanted = compared(phrase);
  return std::any_of(
      readme.wrong_turns.begin(), readme.wrong_turns.end(), [&](const TableRow& row) {
        return !row.cells.empty() && compared(row.cells.front()).find(wanted) != std::string::npos;
      });
}

void check_rows(const std::vector<Mistake>& mistakes, const StageReadme& readme, Faults& faults) {
  const Section* table = readme.section("Common wrong turns");
  const int line = table ? table->line : 1;
  std::map<std::string, std::string> seen;  // phrase -> mistake
  for (const Mistake& mistake : mistakes) {
    if (!has_row(readme, mistake.phrase)) {
      faults.add(line, "no row has the phrase of the mistake " + mistake.name +
                           " in its first cell: " + mistake.phrase);
    }
    const auto [other, is_new] = seen.emplace(compared(mistake.phrase), mistake.name);
    if (!is_new) {
      faults.add(line, "the mistakes " + mistake.name + " and " + other->second +
                           " have one phrase: a student could not tell them apart");
    }
  }
}

void check_captures(const Stage& stage, const std::vector<Mistake>& mistakes,
                    const StageReadme& readme, Faults& faults) {
  for (const CodeBlock& capture : readme.captures) {
    const auto name = mistake_of(capture);
    const bool known = !name || name->rfind(after_todo_name, 0) == 0 ||
                       std::any_of(mistakes.begin(), mistakes.end(),
                                   [&](const Mistake& mistake) { return mistake.name == *name; });
    if (known) continue;
    faults.add(capture.line - 1, "there is no solutions/" + stage.folder + "/mistakes/" + *name +
                                     ".patch: correct the name");
  }
}

}  // namespace

void check_mistakes(const Workbook& workbook, const Stage& stage, const StageReadme& readme,
                    Faults& faults) {
  if (!std::filesystem::exists(workbook.solutions() / stage.folder)) return;
  try {
    const std::vector<Mistake> mistakes = mistakes_of(workbook, stage);
    check_rows(mistakes, readme, faults);
    check_captures(stage, mistakes, readme, faults);
  } catch (const Stop& stop) {
    faults.add(1, stop.what());
  }
}

}  // namespace workbook
