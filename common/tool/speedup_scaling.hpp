// How the times grow: with the threads, with the image's side, with the polygon's edges.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "timing/verdict.hpp"
#include "tool/scaling_plan.hpp"
#include "tool/speedup_run.hpp"

namespace workbook {

// A row measured with so many threads, on the class case.
struct ThreadPoint {
  Row row;
  Who who = Who::reference;
  int threads = 0;
  Series series;
};

// A reference row measured on another case; without times where it was left out.
struct SizePoint {
  Row row;
  ScalingShape shape;
  double predicted_seconds = 0;  // a call, from the table's own times
  bool left_out = false;         // it would have taken too long
  Series series;
};

struct Scaling {
  std::vector<ThreadPoint> threads;  // curve by curve, in ascending order of threads
  std::vector<SizePoint> sizes;      // row by row, in the order of scaling_shapes()
};

// Measures both: rows whose number of threads can be set, with 1 .. all of them; C++ rows on the
// cases of scaling_shapes(). Rows that have no time in `speedup` are left out. Throws Interrupted,
// and Stop when nothing can be measured.
Scaling measure_scaling(const Workbook& workbook, const SpeedupOptions& options,
                        const Speedup& speedup);

// The points of one line, in ascending order of what grows.
struct ThreadCurve {
  std::string label;  // "05_openmp", "05_openmp, yours"
  std::vector<const ThreadPoint*> points;
};
struct SizeCurve {
  std::string label;
  std::vector<const SizePoint*> points;
};

// In ascending order; points with times only; a curve without any is missing.
std::vector<ThreadCurve> thread_curves(const Scaling& scaling);
std::vector<SizeCurve> size_curves(const Scaling& scaling, Grows grows);

// How many times faster than the curve's point with one thread; empty where that has no times.
std::optional<Ratio> thread_gain(const ThreadCurve& curve, const ThreadPoint& point);

// Seconds for one pixel and one edge: the median, and its 95 % interval.
double pixel_edge_cost(const SizePoint& point);
Interval pixel_edge_interval(const SizePoint& point);

}  // namespace workbook
