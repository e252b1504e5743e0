#include "verify/figures.hpp"

#include "base/text.hpp"
#include "process/process.hpp"

namespace workbook {

Tally judge_figures(const std::string& printed) {
  const std::string differs = "differs ";
  Tally tally;
  for (const std::string& line : lines_of(printed)) {
    if (line.starts_with("same ")) tally.pass();
    if (line.starts_with(differs)) tally.fail(line.substr(differs.size()));
  }
  if (tally.passed() + tally.failed() == 0) tally.fail("no figure was drawn: " + printed);
  return tally;
}

Tally figures_as_committed(const Workbook& workbook) {
  const auto script = workbook.root / "common" / "docs" / "figures" / "check.py";
  const Outcome outcome = run_process({{"python3", "-B", script.string()}, {}});
  if (outcome.end != End::not_started) return judge_figures(outcome.output);
  Tally tally;
  tally.skip("the figures: there is no python3 to draw them");
  return tally;
}

}  // namespace workbook
