#include "repository/original_files.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

#include "base/pattern.hpp"
#include "process/process.hpp"
#include "repository/edited_files.hpp"
#include "repository/exit_status.hpp"
#include "repository/skeletons.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

using Marks = std::multiset<std::string>;

// Calls and other texts that name a TODO, with its number: a comment that is left where a call has
// been replaced does not stand for it.
Marks marks_in(std::string text) {
  static const Pattern mark(R"((WORKBOOK_TODO\(|TODO )[[:space:]]*([0-9]+))");
  Marks marks;
  while (const auto found = mark.search(text)) {
    marks.insert(found->at(1) + found->at(2));
    text.erase(0, text.find(found->front()) + found->front().size());
  }
  return marks;
}

// What git prints, without its warnings; nothing when it fails or is not there.
std::optional<std::string> git(const Workbook& workbook, std::vector<std::string> arguments) {
  std::vector<std::string> command{"sh", "-c", "exec git \"$@\" 2>/dev/null", "git"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const Outcome outcome = run_process({command, {}, workbook.root});
  if (!outcome.ok()) return std::nullopt;
  return outcome.output;
}

// One stage's edited files as git remembers them.
class History {
 public:
  History(const Workbook& workbook, std::vector<fs::path> files)
      : workbook_(workbook), files_(std::move(files)) {
    std::vector<std::string> arguments{"log", "--format=%H", "--"};
    for (const fs::path& file : files_) arguments.push_back(workbook.shown(file));
    std::istringstream lines(git(workbook, arguments).value_or(""));
    for (std::string line; std::getline(lines, line);) newest_first_.push_back(line);
  }

  std::optional<std::vector<OriginalFile>> newest_skeletons() const {
    const std::vector<Marks> wanted = first_marks();
    const auto none = [](const Marks& marks) { return marks.empty(); };
    if (std::all_of(wanted.begin(), wanted.end(), none)) return std::nullopt;
    for (const std::string& commit : newest_first_) {
      if (auto files = skeletons_at(commit, wanted)) return files;
    }
    return std::nullopt;
  }

 private:
  std::optional<std::string> text_at(const std::string& commit, const fs::path& file) const {
    return git(workbook_, {"show", commit + ":./" + workbook_.shown(file)});
  }

  // Of each file, the marks of the first version that was committed.
  std::vector<Marks> first_marks() const {
    std::vector<Marks> marks;
    for (const fs::path& file : files_) {
      std::optional<std::string> text;
      for (auto commit = newest_first_.rbegin(); !text && commit != newest_first_.rend();) {
        text = text_at(*commit++, file);
      }
      marks.push_back(marks_in(text.value_or("")));
    }
    return marks;
  }

  // The files at that commit when all are there with their marks. All of them must be: a mark that
  // is a comment may still stand above the answer, while the other files show that work had begun.
  std::optional<std::vector<OriginalFile>> skeletons_at(const std::string& commit,
                                                        const std::vector<Marks>& wanted) const {
    std::vector<OriginalFile> found;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const auto text = text_at(commit, files_[i]);
      if (!text) return std::nullopt;
      const Marks marks = marks_in(*text);
      if (!std::includes(marks.begin(), marks.end(), wanted[i].begin(), wanted[i].end())) {
        return std::nullopt;
      }
      found.push_back({files_[i], *text});
    }
    return found;
  }

  const Workbook& workbook_;
  std::vector<fs::path> files_;
  std::vector<std::string> newest_first_;
};

}  // namespace

std::vector<OriginalFile> original_files(const Workbook& workbook, const Stage& stage) {
  const std::vector<fs::path> files = edited_files(workbook, stage);
  std::vector<OriginalFile> originals;
  for (Skeleton& skeleton : cut_stage(workbook, stage)) {
    const bool edited = std::find(files.begin(), files.end(), skeleton.file) != files.end();
    if (edited) originals.push_back({skeleton.file, std::move(skeleton.text)});
  }
  if (originals.size() == files.size()) return originals;
  if (auto committed = History(workbook, files).newest_skeletons()) return *committed;
  throw Stop(cannot_judge, "The skeleton of " + stage.id +
                               " is not here: this copy has neither its solution nor a commit from "
                               "before you began. Take the files of " +
                               stage.folder + " from a fresh copy of the workbook.");
}

}  // namespace workbook
