#include "repository/edited_files.hpp"

#include "repository/exit_status.hpp"

namespace workbook {

namespace fs = std::filesystem;

std::vector<fs::path> edited_files(const Workbook& workbook, const Stage& stage) {
  const fs::path folder = workbook.root / stage.folder;
  if (stage.edit.empty()) {
    const std::string manifest = workbook.shown(folder / "stage.json");
    throw Stop(cannot_judge, "Cannot tell which files of " + stage.id + " are yours: " + manifest +
                                 " is missing. `git checkout -- " + manifest + "` brings it back.");
  }
  std::vector<fs::path> files;
  for (const std::string& name : stage.edit) files.push_back(folder / name);
  return files;
}

}  // namespace workbook
