/// Records which thread works on which row, and can make what seldom happens happen each time.
/// @file
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace stage_05 {

/// While a RowRecorder lives, the given functions (fill_row, add_row, find_extent) report their
/// rows to it. One at a time.
class RowRecorder {
 public:
  enum class Pace {
    free,
    /// The first row of each thread waits, in the middle of its work, until a second thread is in
    /// the middle of its own; `patience` long at most, then no thread waits any more.
    meet,
    /// The rows from `first_slow_row` on take a millisecond more: they sleep.
    slow_below
  };
  static constexpr int first_slow_row = 64;

  explicit RowRecorder(Pace pace, std::chrono::milliseconds patience = {});
  ~RowRecorder();
  RowRecorder(const RowRecorder&) = delete;
  RowRecorder& operator=(const RowRecorder&) = delete;

  /// How often each of the rows 0 .. rows - 1 was worked on.
  std::vector<int> visits(int rows) const;
  /// How many threads worked.
  int threads() const;
  /// Two threads were in the middle of a row at once.
  bool met() const;
  /// The most slow rows that one thread had.
  int most_slow_rows() const;

  void note(int y);

 private:
  const Pace pace_;
  const std::chrono::milliseconds patience_;
  mutable std::mutex mutex_;
  std::condition_variable second_came_;
  std::map<int, int> visits_;
  std::set<std::thread::id> threads_;
  std::map<std::thread::id, int> slow_rows_;
  bool gave_up_ = false;
  bool met_ = false;
};

}  // namespace stage_05
