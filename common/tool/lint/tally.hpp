/// Counts what holds and what does not, and remembers why.
/// @file
#pragma once

#include <string>
#include <vector>

namespace workbook {

/// @copydoc lint/tally.hpp
class Tally {
 public:
  void pass(int count = 1) { passed_ += count; }
  void fail(const std::string& what) {
    ++failed_;
    failures_.push_back(what);
  }
  void skip(const std::string& what, int count = 1) {
    skipped_ += count;
    skips_.push_back(what);
  }

  int passed() const { return passed_; }
  int failed() const { return failed_; }
  int skipped() const { return skipped_; }
  const std::vector<std::string>& failures() const { return failures_; }
  const std::vector<std::string>& skips() const { return skips_; }

  /// "12 passed, 0 failed, 1 skipped".
  std::string text() const {
    return std::to_string(passed_) + " passed, " + std::to_string(failed_) + " failed, " +
           std::to_string(skipped_) + " skipped";
  }

  Tally& operator+=(const Tally& other) {
    passed_ += other.passed_;
    failed_ += other.failed_;
    skipped_ += other.skipped_;
    failures_.insert(failures_.end(), other.failures_.begin(), other.failures_.end());
    skips_.insert(skips_.end(), other.skips_.begin(), other.skips_.end());
    return *this;
  }

 private:
  int passed_ = 0;
  int failed_ = 0;
  int skipped_ = 0;
  std::vector<std::string> failures_;
  std::vector<std::string> skips_;
};

}  // namespace workbook
