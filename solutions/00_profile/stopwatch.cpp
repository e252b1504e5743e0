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
  // TODO 3: refuse repeats < 1, warm up, time each repeat, return median and spread
  if (repeats < 1) throw std::invalid_argument("a measurement needs at least 1 repeat");

  // The first calls pay for what later ones find ready: code and data read into the caches, memory
  // given by the system page by page, a processor that has raised its clock. They are another
  // quantity, so they are not mixed with the rest.
  for (int i = 0; i < warm_ups; ++i) work();

  // Memory for the times is there before the first reading. One reading right before and one right
  // after: whatever else the loop does is outside.
  std::vector<double> times(repeats);
  for (double& time : times) {
    const double start = now();
    work();
    time = now() - start;
  }

  // The machine only ever adds time: one call that was interrupted moves the mean, not the median.
  // For the same reason the spread is a median too (the median absolute deviation).
  const double median = median_of(times);
  for (double& time : times) time = std::abs(time - median);
  return {median, median_of(times)};
  // END TODO 3
}

}  // namespace stage_00
