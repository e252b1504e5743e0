#include "repository/skeletons.hpp"

#include <algorithm>

#include "cut/cut.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

// The solution's own files of one stage; rooms and mistakes lie deeper.
std::vector<fs::path> solution_files(const Workbook& workbook, const Stage& stage) {
  std::vector<fs::path> files;
  const fs::path folder = workbook.solutions() / stage.folder;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path extension = entry.path().extension();
    if (entry.is_regular_file() && extension != ".md" && extension != ".svg" &&
        extension != ".png") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<Skeleton> cut_stage(const Workbook& workbook, const Stage& stage) {
  std::vector<Skeleton> skeletons;
  for (const fs::path& solution : solution_files(workbook, stage)) {
    const fs::path file = workbook.root / stage.folder / solution.filename();
    try {
      skeletons.push_back(
          {stage, solution, file, cut(read_text(solution), workbook.shown(solution))});
    } catch (const CutError& error) {
      throw Stop(no, error.what());
    }
  }
  return skeletons;
}

std::vector<Skeleton> cut_all(const Workbook& workbook) {
  std::vector<Skeleton> skeletons;
  for (const Stage& stage : workbook.table.stages) {
    for (Skeleton& skeleton : cut_stage(workbook, stage)) skeletons.push_back(std::move(skeleton));
  }
  return skeletons;
}

std::vector<std::string> drift(const Workbook& workbook) {
  std::vector<std::string> lines;
  for (const Skeleton& skeleton : cut_all(workbook)) {
    if (!fs::exists(skeleton.file)) {
      lines.push_back(workbook.shown(skeleton.file) + " is missing");
    } else if (read_text(skeleton.file) != skeleton.text) {
      lines.push_back(workbook.shown(skeleton.file) + " is not what " +
                      workbook.shown(skeleton.solution) + " gives");
    }
  }
  return lines;
}

}  // namespace workbook
