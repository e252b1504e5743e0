#include "repository/kept_files.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"

#include <algorithm>
#include <ctime>

namespace workbook {
namespace {

namespace fs = std::filesystem;

// In a file's name a colon would not do everywhere.
std::string date_and_time() {
  const std::time_t now = std::time(nullptr);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H-%M-%S", std::localtime(&now));
  return text;
}

// A second one in the same second is called `...-2`.
fs::path make_new_folder(const fs::path& wanted) {
  make_folder(wanted.parent_path());
  fs::path folder = wanted;
  for (int i = 2; !fs::create_directory(folder); ++i) {
    folder = wanted.string() + "-" + std::to_string(i);
  }
  return folder;
}

void copy_into(const fs::path& folder, const fs::path& file) {
  const fs::path copy = folder / file.filename();
  fs::copy_file(file, copy);
  if (read_text(copy) != read_text(file)) throw std::runtime_error("the copy is another");
}

}  // namespace

fs::path keep_files(const Workbook& workbook, const Stage& stage,
                    const std::vector<fs::path>& files) {
  const auto there = [](const fs::path& file) { return fs::exists(file); };
  if (std::none_of(files.begin(), files.end(), there)) return {};
  fs::path folder;
  try {
    folder = make_new_folder(workbook.results() / "kept" / (stage.id + "-" + date_and_time()));
    for (const fs::path& file : files) {
      if (there(file)) copy_into(folder, file);
    }
  } catch (const std::exception&) {
    std::error_code ignored;
    if (!folder.empty()) fs::remove_all(folder, ignored);
    throw Stop(cannot_judge, "Your files of " + stage.id + " could not be copied to " +
                                 workbook.shown(workbook.results() / "kept") +
                                 " (is the disk full, or the folder somebody else's?), so nothing "
                                 "was changed.");
  }
  return folder;
}

}  // namespace workbook
