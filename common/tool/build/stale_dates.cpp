#include "build/stale_dates.hpp"

#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

bool is_older(const fs::path& file, const fs::path& copy) {
  std::error_code error;
  return fs::last_write_time(file, error) <= fs::last_write_time(copy, error) && !error;
}

void date_replaced_file(const fs::path& file, const fs::path& copy) {
  const std::string text = read_text(file);
  const bool known = fs::exists(copy);
  if (known && text == read_text(copy)) return;
  std::error_code ignored;  // somebody else's file: the dates stay as they are
  if (known && is_older(file, copy)) {
    fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
  }
  write_text(copy, text);
}

}  // namespace

void date_replaced_files(const Workbook& workbook) {
  for (const Stage& stage : workbook.table.stages) {
    const fs::path folder = workbook.root / stage.folder;
    for (const std::string& name : stage.edit) {
      const fs::path copy = workbook.build() / "edited" / stage.folder / name;
      if (fs::is_regular_file(folder / name)) date_replaced_file(folder / name, copy);
    }
  }
}

}  // namespace workbook
