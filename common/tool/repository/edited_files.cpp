#include "repository/edited_files.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace workbook {
namespace {

namespace fs = std::filesystem;

std::string without_comments(const std::string& text) {
  std::string kept;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) kept += line.substr(0, line.find('#')) + "\n";
  return kept;
}

// What stands between the parentheses of workbook_stage(), which nests none.
std::string arguments_of_stage(const std::string& text) {
  const std::string call = "workbook_stage(";
  const std::size_t begin = text.find(call), end = text.find(')', begin);
  if (begin == text.npos || end == text.npos) return "";
  return text.substr(begin + call.size(), end - begin - call.size());
}

// SOURCES, TEST_LIBS; a file's name has a dot or a small letter.
bool is_keyword(const std::string& word) {
  return std::all_of(word.begin(), word.end(),
                     [](unsigned char c) { return std::isupper(c) || c == '_'; });
}

std::string unquoted(const std::string& word) {
  const bool quoted = word.size() > 2 && word.front() == '"' && word.back() == '"';
  return quoted ? word.substr(1, word.size() - 2) : word;
}

}  // namespace

std::vector<std::string> file_list(const std::string& text, const std::string& keyword) {
  std::istringstream words(arguments_of_stage(without_comments(text)));
  std::vector<std::string> files;
  std::string word;
  while (words >> word && word != keyword) {
  }
  while (words >> word && !is_keyword(word)) files.push_back(unquoted(word));
  return files;
}

std::vector<std::string> edit_list(const std::string& text) { return file_list(text, "EDIT"); }

std::vector<fs::path> edited_files(const Workbook& workbook, const Stage& stage) {
  const fs::path folder = workbook.root / stage.folder;
  const fs::path list = folder / "CMakeLists.txt";
  std::vector<fs::path> files;
  for (const std::string& name : edit_list(read_text(list))) files.push_back(folder / name);
  if (files.empty()) {
    throw Stop(cannot_judge, "Cannot tell which files of " + stage.id + " are yours: " +
                                 workbook.shown(list) + " is missing or names none after EDIT. " +
                                 "`git checkout -- " + workbook.shown(list) + "` brings it back.");
  }
  return files;
}

}  // namespace workbook
