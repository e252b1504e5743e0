/// Collects the faults of one page.
/// @file
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace workbook {

class Faults {
 public:
  /// `file` as it is shown in front of each fault.
  explicit Faults(std::string file) : file_(std::move(file)) {}

  /// `what` says what is wrong and what to do; lines count from 1.
  void add(int line, const std::string& what) { faults_.emplace_back(line, what); }

  /// "FILE:LINE: what", in the order of the file.
  std::vector<std::string> lines() const {
    auto sorted = faults_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> result;
    for (const auto& [line, what] : sorted) {
      result.push_back(file_ + ":" + std::to_string(line) + ": " + what);
    }
    return result;
  }

 private:
  std::string file_;
  std::vector<std::pair<int, std::string>> faults_;
};

}  // namespace workbook
