#include "verify/new_stage.hpp"

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"

namespace workbook {

extern const char new_stage_text[];  // new_stage.txt

namespace {

namespace fs = std::filesystem;

void require_free(const Workbook& workbook, const std::string& id) {
  static const Pattern form("[0-9][0-9]_[a-z][a-z0-9_]*");
  if (!form.match(id)) {
    throw Stop(wrong_use, "A stage is named like 08_toy: two digits and a word; not `" + id + "`.");
  }
  for (const Stage& stage : workbook.table.stages) {
    if (stage.folder.substr(0, 2) != id.substr(0, 2)) continue;
    throw Stop(wrong_use, "The number is taken: there is " + stage.id + ".");
  }
  for (const fs::path& folder : {workbook.root / id, workbook.solutions() / id}) {
    if (!fs::exists(folder)) continue;
    throw Stop(wrong_use, "There is a " + workbook.shown(folder) + " already.");
  }
}

std::string filled(std::string text, const std::string& id) {
  const std::string name = id.substr(3);
  const std::vector<std::pair<std::string, std::string>> values{
      {"{{id}}", id}, {"{{number}}", id.substr(0, 2)}, {"{{name}}", name}};
  for (const auto& [mark, value] : values) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos; at += value.size()) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

// The template's files: a line `=== NAME` before each.
std::vector<std::pair<std::string, std::string>> files_of(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with("=== ")) {
      files.push_back({line.substr(4), ""});
    } else if (!files.empty()) {
      files.back().second += line + "\n";
    }
  }
  return files;
}

// Behind the last stage.
std::string with_stage(const std::string& table, const std::string& id) {
  const std::size_t last = table.rfind("\nstage | ") + 1;
  const std::size_t end = table.find('\n', last) + 1;
  return table.substr(0, end) + "stage | " + id + " | " + id + "\n" + table.substr(end);
}

}  // namespace

std::vector<std::string> new_stage(const Workbook& workbook, const std::string& id) {
  require_free(workbook, id);
  std::vector<std::string> written;
  const auto write = [&](const fs::path& file, const std::string& text) {
    make_folder(file.parent_path());
    write_text(file, text);
    written.push_back(workbook.shown(file));
  };
  for (const auto& [file, text] : files_of(filled(new_stage_text, id))) {
    write(workbook.root / file, text);
  }
  for (const Skeleton& skeleton : cut_stage(workbook, {id, id, ""})) {
    write(skeleton.file, skeleton.text);
  }
  const fs::path table = workbook.root / "common" / "stages.txt";
  write(table, with_stage(read_text(table), id));
  return written;
}

}  // namespace workbook
