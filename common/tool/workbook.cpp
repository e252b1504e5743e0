#include "tool/workbook.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

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
  Workbook workbook{root ? fs::path(root) : fs::path(WORKBOOK_SOURCE_ROOT), {}};
  try {
    workbook.table = read_stages(workbook.root / "common" / "stages.txt");
  } catch (const std::exception& error) {
    throw Stop(cannot_judge, std::string("This copy of the workbook is damaged: ") + error.what() +
                                 ". `git status` shows what has changed.");
  }
  return workbook;
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw Stop(cannot_judge,
               "Cannot make the folder " + folder.string() + ": " + error.message() + ".");
  }
}

std::string read_text(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

void write_text(const fs::path& file, const std::string& text) {
  make_folder(fs::absolute(file).parent_path());
  // Two commands at once must not write into one draft.
  const fs::path draft = file.string() + ".new." + std::to_string(getpid());
  std::ofstream output(draft, std::ios::binary);
  output << text;
  output.close();
  std::error_code error;
  if (output) fs::rename(draft, file, error);
  if (!output || error) {
    fs::remove(draft, error);
    throw Stop(cannot_judge, "Cannot write " + file.string() +
                                 ": is the disk full, or the folder somebody else's?");
  }
}

}  // namespace workbook
