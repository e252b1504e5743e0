#include <stopwatch.hpp>

#include <chrono>
#include <cmath>
#include <stdexcept>
#include <vector>

#include <median.hpp>

namespace stage_00 {

double steady_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

Timing measure(const std::function<void()>& work, int warm_ups, int repeats, const Clock& now) {
  WORKBOOK_TODO(3, "refuse repeats < 1, warm up, time each repeat, return median and spread");
}

}  // namespace stage_00
