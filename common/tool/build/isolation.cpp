#include "build/isolation.hpp"

#include <sstream>

#include "process/process.hpp"

namespace workbook {
namespace {

// The stage whose folder, or whose solution's folder, the path relative to the root lies in.
const Stage* stage_of(const Workbook& workbook, const std::string& path) {
  for (const Stage& stage : workbook.table.stages) {
    for (const std::string& folder : {stage.folder + "/", "solutions/" + stage.folder + "/"}) {
      if (path.starts_with(folder)) return &stage;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<std::string> foreign_files(const Workbook& workbook, const std::string& notes) {
  std::vector<std::string> found;
  const Stage* user = nullptr;
  std::istringstream lines(notes);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    if (line[0] != ' ') {
      user = stage_of(workbook, line);
      continue;
    }
    const std::filesystem::path file = line.substr(line.find_first_not_of(' '));
    const std::string path = workbook.shown(file);
    const Stage* owner = stage_of(workbook, path);
    if (user && owner && owner != user) {
      found.push_back(user->id + " is compiled with " + path + ", which belongs to " + owner->id);
    }
  }
  return found;
}

std::string compile_notes(const Workbook& workbook) {
  // The system's headers would fill more than an Outcome keeps.
  return run_process({{"sh", "-c", "ninja -C \"$0\" -t deps | grep -v '^    /usr/'",
                       workbook.build().string()},
                      {}})
      .output;
}

std::vector<std::string> foreign_files(const Workbook& workbook) {
  return foreign_files(workbook, compile_notes(workbook));
}

}  // namespace workbook
