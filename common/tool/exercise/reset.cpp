#include "exercise/reset.hpp"

#include <iostream>

#include "build/lock.hpp"
#include "repository/edited_files.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/kept_files.hpp"
#include "repository/original_files.hpp"
#include "repository/progress_file.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

// A stage that is not its skeleton.
struct Changed {
  Stage stage;
  std::vector<OriginalFile> files;  // those that differ or are missing
  fs::path kept;                    // where the student's are
};

bool is_original(const OriginalFile& original) {
  return fs::is_regular_file(original.file) && read_text(original.file) == original.text;
}

std::vector<Changed> changed_stages(const Workbook& workbook, const std::vector<Stage>& stages) {
  std::vector<Changed> all;
  for (const Stage& stage : stages) {
    Changed changed{stage, {}, {}};
    for (OriginalFile& original : original_files(workbook, stage)) {
      if (!is_original(original)) changed.files.push_back(std::move(original));
    }
    if (!changed.files.empty()) all.push_back(std::move(changed));
  }
  return all;
}

void list(const Workbook& workbook, const std::vector<Changed>& all) {
  std::cout << "Not as they were at the beginning:\n";
  for (const Changed& changed : all) {
    for (const OriginalFile& original : changed.files) {
      std::cout << "  " << workbook.shown(original.file)
                << (fs::exists(original.file) ? "" : " (missing)") << "\n";
    }
  }
  std::cout << std::flush;
}

// All or none.
void keep(const Workbook& workbook, std::vector<Changed>& all) {
  try {
    for (Changed& changed : all) {
      changed.kept = keep_files(workbook, changed.stage, edited_files(workbook, changed.stage));
    }
  } catch (const Stop&) {
    std::error_code ignored;
    for (const Changed& changed : all) {
      if (!changed.kept.empty()) fs::remove_all(changed.kept, ignored);
    }
    throw;
  }
}

std::string where_kept(const Workbook& workbook, const Changed& changed) {
  return changed.kept.empty() ? "" : " Your files are in " + workbook.shown(changed.kept) + ".";
}

void restore(const Workbook& workbook, const Changed& changed) {
  for (const OriginalFile& original : changed.files) {
    try {
      write_text(original.file, original.text);
    } catch (const Stop& stop) {
      throw Stop(stop.status, stop.what() + where_kept(workbook, changed));
    }
  }
  auto progress = read_progress(workbook);
  StageProgress untouched;  // but for the hints: they have been read
  untouched.hints = progress[changed.stage.id].hints;
  progress[changed.stage.id] = untouched;
  write_progress(workbook, progress);
  std::cout << wrapped(
      changed.stage.id + " is as it was at the beginning." + where_kept(workbook, changed),
      terminal_width(), 0);
}

}  // namespace

ExitStatus reset_stages(const Workbook& workbook, const std::vector<Stage>& stages,
                        const std::function<ExitStatus()>& ask) {
  std::vector<Changed> all = changed_stages(workbook, stages);
  if (all.empty()) {
    std::cout << "Nothing to do: the files are as they were at the beginning.\n";
    return yes;
  }
  list(workbook, all);
  if (const ExitStatus answer = ask(); answer != yes) {
    std::cout << "Nothing was changed.\n";
    return answer;
  }
  const Lock lock = lock_build(workbook);
  keep(workbook, all);
  for (const Changed& changed : all) restore(workbook, changed);
  return yes;
}

}  // namespace workbook
