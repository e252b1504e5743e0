// Given: one reading of your stopwatch, for `./workbook bench 00`, which has its own beside it.
#include <cstdio>

#include "stopwatch.hpp"
#include "worker/control_work.hpp"

int main() {
  volatile double sink = 0.5;
  const auto timing = stage_00::measure([&sink] { sink = workbook::control_work(sink); }, 3, 25);
  std::printf("%a %a\n", timing.median, timing.spread);
}
