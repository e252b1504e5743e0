// Given: what each schedule takes on this machine, for the class polygon. Reads OMP_NUM_THREADS.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "geometry/polygons.hpp"
#include "polygon.hpp"

#ifdef _OPENMP
#include <omp.h>

namespace {

using namespace stage_05;
using Clock = std::chrono::steady_clock;

struct Schedule {
  const char* name;
  omp_sched_t kind;
  int chunk;
  std::vector<double> ms = {};
};

double milliseconds_of_one_mask(const Schedule& schedule, const Polygon& polygon, MaskView mask) {
  omp_set_schedule(schedule.kind, schedule.chunk);
  const auto start = Clock::now();
#pragma omp parallel for schedule(runtime)
  for (int y = 0; y < mask.height(); ++y) polygon.fill_row(mask, y);
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

// Each round times every schedule once, so that a busy moment of the machine meets them all.
int main() {
  std::vector<Schedule> schedules{{"static (the default)", omp_sched_static, 0},
                                  {"static, 8", omp_sched_static, 8},
                                  {"dynamic, 1", omp_sched_dynamic, 1},
                                  {"dynamic, 8", omp_sched_dynamic, 8},
                                  {"dynamic, 64", omp_sched_dynamic, 64},
                                  {"dynamic, 512", omp_sched_dynamic, 512},
                                  {"guided", omp_sched_guided, 1}};
  const Polygon polygon(workbook::class_polygon());
  workbook::Mask mask(1024, 1024);
  constexpr int rounds = 41;
  for (int round = 0; round < rounds; ++round) {
    for (Schedule& schedule : schedules) {
      schedule.ms.push_back(milliseconds_of_one_mask(schedule, polygon, mask.view()));
    }
  }
  std::printf("%d threads, medians of %d rounds\n", omp_get_max_threads(), rounds);
  for (Schedule& schedule : schedules) {
    std::sort(schedule.ms.begin(), schedule.ms.end());
    std::printf("%-22s %7.2f ms\n", schedule.name, schedule.ms[rounds / 2]);
  }
}
#else
int main() {
  std::puts("CMake found no OpenMP here: with one thread there is nothing to schedule.");
}
#endif
