#include "verify/seen.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "repository/files.hpp"

namespace workbook {

namespace fs = std::filesystem;

bool is_source(const fs::path& file) {
  const std::string kind = file.extension();
  return kind == ".cpp" || kind == ".hpp" || kind == ".c" || kind == ".h";
}

void Inputs::add_text(const std::string& text) {
  // The library's hash takes eight bytes at a time: programs are megabytes.
  hash_ = (hash_ ^ std::hash<std::string_view>{}(text)) * 1099511628211u;
}

void Inputs::add_file(const fs::path& file) {
  add_text(file.filename());
  add_text(read_text(file));
}

void Inputs::add_program(const fs::path& program, bool is_built) {
  if (is_built) {
    add_file(program);
  } else {
    add_text(program.filename().string() + " is not built");
  }
}

void Inputs::add_folder(const fs::path& folder, bool (*wanted)(const fs::path& file)) {
  std::vector<fs::path> files;
  for (auto at = fs::recursive_directory_iterator(folder); at != fs::end(at); ++at) {
    const std::string name = at->path().filename();
    const bool top = at.depth() == 0 && (name == "build" || name == "results");
    if (at->is_directory() && (top || name[0] == '.' || name == "__pycache__")) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file() && wanted(at->path())) {
      files.push_back(at->path());
    }
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) add_file(file);
}

std::string Inputs::key() const { return std::to_string(hash_); }

Seen::Seen(fs::path file, bool fresh) : file_(std::move(file)) {
  if (fresh) return;
  for (const std::string& line : lines_of(read_text(file_))) {
    std::istringstream words(line);
    Entry entry;
    std::string part;
    if (words >> entry.key >> entry.passed && std::getline(words >> std::ws, part)) {
      entries_[part] = entry;
    }
  }
}

std::optional<int> Seen::passed(const std::string& part, const std::string& key) const {
  const auto found = entries_.find(part);
  if (found == entries_.end() || found->second.key != key) return std::nullopt;
  return found->second.passed;
}

void Seen::remember(const std::string& part, const std::string& key, int passed) {
  entries_[part] = {key, passed};
  std::string text;
  for (const auto& [name, entry] : entries_) {
    text += entry.key + " " + std::to_string(entry.passed) + " " + name + "\n";
  }
  write_text(file_, text);
}

}  // namespace workbook
