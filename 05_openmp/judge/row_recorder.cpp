#include "row_recorder.hpp"

#include <algorithm>
#include <atomic>

#include "row_trace.hpp"

namespace stage_05 {
namespace {
std::atomic<RowRecorder*> recorder = nullptr;
}

void trace_row(int y) {
  if (RowRecorder* listening = recorder.load()) listening->note(y);
}

RowRecorder::RowRecorder(Pace pace, std::chrono::milliseconds patience)
    : pace_(pace), patience_(patience) {
  recorder = this;
}

RowRecorder::~RowRecorder() { recorder = nullptr; }

void RowRecorder::note(int y) {
  std::unique_lock lock(mutex_);
  ++visits_[y];
  const bool first_row = threads_.insert(std::this_thread::get_id()).second;
  if (pace_ == Pace::meet && first_row && !gave_up_ && !met_) {
    met_ = threads_.size() >= 2;
    second_came_.notify_all();
    gave_up_ = !second_came_.wait_for(lock, patience_, [this] { return met_; });
  }
  if (pace_ == Pace::slow_below && y >= first_slow_row) {
    ++slow_rows_[std::this_thread::get_id()];
    lock.unlock();
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

std::vector<int> RowRecorder::visits(int rows) const {
  const std::lock_guard lock(mutex_);
  std::vector<int> counts(rows, 0);
  for (const auto& [row, count] : visits_) {
    if (row >= 0 && row < rows) counts[row] = count;
  }
  return counts;
}

int RowRecorder::threads() const {
  const std::lock_guard lock(mutex_);
  return static_cast<int>(threads_.size());
}

bool RowRecorder::met() const {
  const std::lock_guard lock(mutex_);
  return met_;
}

int RowRecorder::most_slow_rows() const {
  const std::lock_guard lock(mutex_);
  int most = 0;
  for (const auto& [thread, rows] : slow_rows_) most = std::max(most, rows);
  return most;
}

}  // namespace stage_05
