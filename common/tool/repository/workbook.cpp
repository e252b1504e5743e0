#include "repository/workbook.hpp"

#include <cstdlib>
#include <utility>

#include "repository/exit_status.hpp"

namespace workbook {

namespace fs = std::filesystem;

Workbook Workbook::built_as(const std::string& name, std::vector<std::string> variables) const {
  return {root, table, name, std::move(variables)};
}

fs::path Workbook::logs() const {
  const fs::path logs = root / "build" / "logs";
  return build_name == release_build ? logs : logs / build_name;
}

std::string Workbook::shown(const fs::path& file) const {
  const fs::path relative = file.lexically_relative(root);
  return relative.empty() || *relative.begin() == ".." ? file.string() : relative.string();
}

Workbook open_workbook() {
  const char* root = std::getenv("WORKBOOK_ROOT");
  if (!root) throw Stop(wrong_use, "This program is started by ./workbook.");
  // Resolved here, once: a link on the way would give every file a second name.
  std::error_code unresolved;
  Workbook workbook{fs::weakly_canonical(root, unresolved), {}};
  try {
    workbook.table = read_stages(workbook.root);
  } catch (const std::exception& error) {
    throw Stop(cannot_judge, std::string("This copy of the workbook is damaged: ") + error.what() +
                                 ". `git status` shows what has changed.");
  }
  return workbook;
}

}  // namespace workbook
