#include "repository/files.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>

#include "repository/exit_status.hpp"

namespace workbook {

namespace fs = std::filesystem;

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw Stop(cannot_judge,
               "Cannot make the folder " + folder.string() + ": " + error.message() + ".");
  }
}

bool is_below(const fs::path& file, const fs::path& folder) {
  const fs::path relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

std::string read_text(const fs::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

void write_text(const fs::path& file, const std::string& text) {
  make_folder(fs::absolute(file).parent_path());
  // Two commands at once must not write into one draft.
  const fs::path draft = file.string() + ".new." + std::to_string(getpid());
  std::ofstream output(draft, std::ios::binary);
  output << text;
  output.close();
  std::error_code error;
  if (output) fs::rename(draft, file, error);
  if (!output || error) {
    fs::remove(draft, error);
    throw Stop(cannot_judge, "Cannot write " + file.string() +
                                 ": is the disk full, or the folder somebody else's?");
  }
}

}  // namespace workbook
