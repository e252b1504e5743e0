#include "repository/mistakes.hpp"

#include <unistd.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "cut/cut.hpp"
#include "process/process.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> header_of(const std::string& patch) {
  std::map<std::string, std::string> header;
  std::istringstream lines(patch);
  for (std::string line; std::getline(lines, line) && line.compare(0, 5, "diff ") != 0;) {
    const std::size_t colon = line.find(": ");
    if (colon != line.npos) header[line.substr(0, colon)] = line.substr(colon + 2);
  }
  return header;
}

Mistake read_mistake(const Workbook& workbook, const fs::path& patch) {
  const auto header = header_of(read_text(patch));
  const auto value = [&](const std::string& key) {
    const auto entry = header.find(key);
    if (entry == header.end()) {
      throw Stop(no, workbook.shown(patch) + " has no line `" + key + ": ...` before its diff.");
    }
    return entry->second;
  };
  static const std::map<std::string, CaughtBy> catchers{
      {"test", CaughtBy::test}, {"build", CaughtBy::build}, {"check", CaughtBy::check}};
  const auto caught_by = catchers.find(value("Caught-by"));
  if (caught_by == catchers.end()) {
    throw Stop(no, workbook.shown(patch) + ": Caught-by is test, build or check.");
  }
  return {patch.stem(), patch, value("Misconception"), value("Phrase"), caught_by->second};
}

// Writes only what differs: a file that is written is compiled again.
void write_if_new(const fs::path& file, const std::string& text) {
  if (!fs::exists(file) || read_text(file) != text) write_text(file, text);
}

}  // namespace

std::vector<Mistake> mistakes_of(const Workbook& workbook, const Stage& stage) {
  std::vector<Mistake> mistakes;
  const fs::path folder = workbook.solutions() / stage.folder / "mistakes";
  if (!fs::is_directory(folder)) return mistakes;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".patch") {
      mistakes.push_back(read_mistake(workbook, entry.path()));
    }
  }
  std::sort(mistakes.begin(), mistakes.end(),
            [](const Mistake& a, const Mistake& b) { return a.name < b.name; });
  return mistakes;
}

std::string mistake_variant(const std::string& name) { return "mistake." + name; }

bool is_mistake(const std::string& variant) { return variant.rfind(mistake_variant(""), 0) == 0; }

fs::path mistake_folder(const Workbook& workbook, const Stage& stage, const std::string& name) {
  return workbook.build() / "mistakes" / stage.id / name;
}

void lay_out_mistake(const Workbook& workbook, const Stage& stage, const Mistake& mistake) {
  const fs::path draft = workbook.build() / ("mistakes.draft." + std::to_string(getpid()));
  const fs::path below = draft / "solutions" / stage.folder;
  std::error_code error;
  fs::remove_all(draft, error);
  for (const Skeleton& skeleton : cut_stage(workbook, stage)) {
    write_text(below / skeleton.file.filename(), read_text(skeleton.solution));
  }
  // Below the repository git would leave out what the patch says of files in another folder: it
  // must not find the repository.
  const Outcome applied = run_process({{"git", "apply", mistake.patch.string()},
                                       {"GIT_CEILING_DIRECTORIES=" + workbook.build().string()},
                                       draft});
  if (applied.end == End::not_started) {
    throw Stop(cannot_judge, "The mistakes are patches for git, and git is not installed.");
  }
  if (!applied.ok()) {
    throw Stop(no, workbook.shown(mistake.patch) + " does not fit its solution any more:\n" +
                       applied.output);
  }
  const fs::path folder = mistake_folder(workbook, stage, mistake.name);
  for (const auto& entry : fs::directory_iterator(below)) {
    write_if_new(folder / entry.path().filename(), read_text(entry.path()));
  }
  fs::remove_all(draft, error);
}

void lay_out_after_todo(const Workbook& workbook, const Stage& stage, int solved) {
  const fs::path folder = mistake_folder(workbook, stage, after_todo_name + std::to_string(solved));
  for (const Skeleton& skeleton : cut_stage(workbook, stage)) {
    const std::string text =
        cut(read_text(skeleton.solution), workbook.shown(skeleton.solution), solved);
    write_if_new(folder / skeleton.file.filename(), text);
  }
}

void keep_laid_out(const Workbook& workbook, const Stage& stage,
                   const std::vector<std::string>& names) {
  const fs::path folder = workbook.build() / "mistakes" / stage.id;
  if (!fs::is_directory(folder)) return;
  std::vector<fs::path> stale;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (std::find(names.begin(), names.end(), entry.path().filename()) == names.end()) {
      stale.push_back(entry.path());
    }
  }
  std::error_code error;
  for (const fs::path& path : stale) fs::remove_all(path, error);
}

bool says(const std::string& text, const std::string& phrase) {
  return on_one_line(text).find(on_one_line(phrase)) != std::string::npos;
}

}  // namespace workbook
