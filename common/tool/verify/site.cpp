#include "verify/site.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "build/tool_lookup.hpp"
#include "repository/files.hpp"

namespace workbook {
std::string why_no_site(const Workbook& workbook) {
  std::string packages;
  for (const char* what : {"Doxygen", "Doxygen's theme", "formulas for the site"}) {
    const Installed tool = look_up(workbook, what);
    if (tool.state == Installed::State::found) continue;
    append_to_list(packages, tool.package);
  }
  if (packages.empty()) return "";
  return "the site needs what is not here: " + packages +
         ". ./workbook setup tools installs what this release of the system has";
}

std::string site_report(const Workbook& workbook) {
  return read_text(workbook.build() / "site" / "report.txt");
}

Tally judge_site(const std::vector<Stage>& stages, const std::string& report) {
  const std::string page = "page ", fault = "fault ";
  const std::vector<std::string> lines = lines_of(report);
  Tally tally;
  for (const std::string& line : lines) {
    if (line.starts_with(page)) tally.pass();
    if (line.starts_with(fault)) tally.fail(line.substr(fault.size()));
  }
  for (const Stage& stage : stages) {
    const std::string wanted = page + stage.folder + "/README.md";
    if (std::find(lines.begin(), lines.end(), wanted) == lines.end()) {
      tally.fail(stage.id + " has no page on the site");
    }
  }
  return tally;
}

}  // namespace workbook
