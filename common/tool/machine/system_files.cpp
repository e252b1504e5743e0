#include "machine/system_files.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "base/text.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

constexpr int most_processors = 65536;

}  // namespace

std::string SystemFiles::text(const std::string& path) const { return read_text(root_ / path); }

std::string SystemFiles::line(const std::string& path) const {
  const std::string all = text(path);
  return trimmed(all.substr(0, all.find('\n')));
}

std::optional<long long> SystemFiles::number(const std::string& path) const {
  return whole_number(line(path));
}

bool SystemFiles::exists(const std::string& path) const {
  std::error_code ignored;
  return std::filesystem::exists(root_ / path, ignored);
}

std::vector<std::string> SystemFiles::names_in(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(root_ / folder, ignored)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<int> SystemFiles::processors() const {
  return processor_list(line("sys/devices/system/cpu/online"));
}

std::string processor_folder(int processor) {
  return "sys/devices/system/cpu/cpu" + std::to_string(processor);
}

std::vector<int> processor_list(const std::string& text) {
  std::vector<int> processors;
  std::istringstream parts(text);
  for (std::string part; std::getline(parts, part, ',');) {
    const std::size_t dash = part.find('-');
    const auto first = whole_number(part.substr(0, dash));
    const auto last = dash == part.npos ? first : whole_number(part.substr(dash + 1));
    if (!first || !last || *first < 0 || *last < *first || *last >= most_processors) return {};
    for (long long i = *first; i <= *last; ++i) processors.push_back(static_cast<int>(i));
  }
  return processors;
}

std::optional<long long> whole_number(const std::string& text) {
  long long number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

}  // namespace workbook
