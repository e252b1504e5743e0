#include "lint/lint.hpp"

#include <algorithm>
#include <set>

#include "lint/lint_checks.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr const char* page_name = "README.md";

void add_pages_below(const fs::path& folder, std::set<fs::path>& pages) {
  if (!fs::is_directory(folder)) return;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".md") pages.insert(entry.path());
  }
}

void count(const std::vector<std::string>& faults, Tally& tally) {
  if (faults.empty()) tally.pass();
  for (const std::string& fault : faults) tally.fail(fault);
}

}  // namespace

std::vector<std::string> lint_stage(const Workbook& workbook, const Stage& stage) {
  const fs::path file = workbook.root / stage.folder / page_name;
  Faults faults(workbook.shown(file));
  if (!fs::exists(file)) {
    faults.add(1, "there is no such page: write it after the template");
    return faults.lines();
  }
  const StageReadme readme = read_stage_readme(read_text(file));
  check_shape(stage, readme, faults);
  check_links(workbook, file, readme.page, &stage, faults);
  check_mistakes(workbook, stage, readme, faults);
  try {
    check_answers(workbook, stage, readme, faults);
  } catch (const Stop& broken_marks) {
    faults.add(1, broken_marks.what());
  }
  return faults.lines();
}

std::vector<std::string> lint_page(const Workbook& workbook, const fs::path& file) {
  Faults faults(workbook.shown(file));
  const Page page = read_page(read_text(file));
  check_links(workbook, file, page, nullptr, faults);
  if (file == workbook.solutions() / "TEACHING.md") check_teaching(workbook, page, faults);
  return faults.lines();
}

std::vector<fs::path> other_pages(const Workbook& workbook) {
  std::set<fs::path> pages{workbook.root / page_name};
  for (const char* page : {"CONTRIBUTING.md", "common/README.md"}) {
    if (fs::exists(workbook.root / page)) pages.insert(workbook.root / page);
  }
  for (const Stage& stage : workbook.table.stages) {
    const fs::path above = (workbook.root / stage.folder).parent_path();
    if (fs::exists(above / page_name)) pages.insert(above / page_name);
  }
  for (const Stage& example : workbook.table.worked) {
    const fs::path page = workbook.root / example.folder / page_name;
    if (fs::exists(page)) pages.insert(page);
  }
  add_pages_below(workbook.root / "common" / "docs", pages);
  add_pages_below(workbook.solutions(), pages);
  // A worked example may stand in a stage's own folder.
  for (const Stage& stage : workbook.table.stages) {
    pages.erase(workbook.root / stage.folder / page_name);
  }
  return {pages.begin(), pages.end()};
}

Tally lint_all(const Workbook& workbook) {
  Tally tally;
  for (const Stage& stage : workbook.table.stages) count(lint_stage(workbook, stage), tally);
  for (const fs::path& page : other_pages(workbook)) count(lint_page(workbook, page), tally);
  return tally;
}

}  // namespace workbook
