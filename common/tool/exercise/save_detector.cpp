#include "exercise/save_detector.hpp"

#include <fstream>
#include <iterator>

namespace workbook {
namespace {

std::optional<std::string> text_of(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  if (!input) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(input), {}};
}

}  // namespace

SaveDetector::SaveDetector(std::vector<std::filesystem::path> files) {
  for (std::filesystem::path& file : files) watched_.push_back({std::move(file)});
  know();
}

void SaveDetector::know() {
  for (Watched& one : watched_) one.known = one.seen = text_of(one.file);
}

bool SaveDetector::look(double seconds) {
  bool different = false, settled = true;
  for (Watched& one : watched_) {
    const Text now = text_of(one.file);
    if (now) {
      one.away_since.reset();
    } else if (!one.away_since) {
      one.away_since = seconds;
    }
    one.away_for_long = one.away_since && seconds - *one.away_since > longest_save;
    settled &= now && now == one.seen;
    different |= now != one.known;
    one.seen = now;
  }
  return different && settled;
}

std::vector<std::filesystem::path> SaveDetector::gone() {
  std::vector<std::filesystem::path> files;
  for (Watched& one : watched_) {
    if (!one.away_for_long || !one.known) continue;
    files.push_back(one.file);
    one.known.reset();
  }
  return files;
}

}  // namespace workbook
