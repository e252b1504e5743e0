// Results that nobody measured, for the tests of what is made of results.
#pragma once

#include <string>
#include <vector>

#include "results/scaling.hpp"
#include "speedup/scaling_plan.hpp"

namespace workbook {

// Six rounds around `seconds`: the median of ratios to another such series is exact, and the
// interval goes from 2 % below to 2 % above.
inline Series made_up_series(double seconds) {
  Series series;
  for (const double factor : {0.98, 0.99, 1.0, 1.0, 1.01, 1.02}) {
    series.wall.push_back(seconds * factor);
  }
  return series;
}

inline Series steady_series(double seconds) {
  Series series;
  series.wall.assign(6, seconds);
  return series;
}

inline Series no_series(Status status, const std::string& why) {
  Series series;
  series.status = status;
  series.why = why;
  return series;
}

inline Row made_up_stage(const std::string& id, double course_speedup) {
  return {id, id, 36 / course_speedup, course_speedup, false, id, "", "", {}};
}

inline Row made_up_python(const std::string& id, const std::string& label) {
  return {id, label, {}, {}, true, "p.py", "", "", {}};
}

// Python takes 4 s, numpy 20 ms, 03 40 ms (yours 50 ms), 05 10 ms; 06 is not here; the floor takes
// 10 us.
inline Speedup made_up_speedup() {
  Row python = made_up_python("python_tuples", "Python, tuples");
  python.is_baseline = true;
  python.course_seconds = 36;
  python.course_speedup = 1;
  Speedup speedup;
  speedup.rows = {{python, Who::baseline, 8, steady_series(4)},
                  {made_up_python("numpy_vectorised", "numpy, whole arrays"), Who::baseline, 1,
                   made_up_series(0.02)},
                  {made_up_stage("03_clib", 133), Who::reference, 1, made_up_series(0.04)},
                  {made_up_stage("03_clib", 133), Who::yours, 1, made_up_series(0.05)},
                  {made_up_stage("05_openmp", 1800), Who::reference, 1, made_up_series(0.01)},
                  {made_up_stage("06_opencl", 12000), Who::reference, 1,
                   no_series(Status::unavailable, "no OpenCL driver")}};
  speedup.floor = steady_series(1e-5);
  speedup.done.rounds = 6;
  return speedup;
}

// 05 with 1, 2 and 4 threads: 1, 1.9 and 3 times; 03 at constant cost per pixel-edge, 05 with a
// cost a call on top, 01 measured at one side only.
inline Scaling made_up_scaling() {
  const Row openmp = made_up_stage("05_openmp", 1800), clib = made_up_stage("03_clib", 133),
            naive = made_up_stage("01_naive", 4);
  Scaling scaling;
  scaling.threads = {{openmp, Who::reference, 1, made_up_series(0.03)},
                     {openmp, Who::reference, 2, steady_series(0.03 / 1.9)},
                     {openmp, Who::reference, 4, steady_series(0.01)}};
  const auto point = [&](const Row& row, const ScalingShape& shape, double seconds) {
    scaling.sizes.push_back({row, shape, seconds, false, made_up_series(seconds)});
  };
  for (const ScalingShape& shape : scaling_shapes()) {
    point(clib, shape, 1e-9 * shape.pixel_edges());
  }
  for (const ScalingShape& shape : scaling_shapes()) {
    point(openmp, shape, 5e-10 * shape.pixel_edges() + 1e-3);
  }
  for (const ScalingShape& shape : scaling_shapes()) {
    if (shape.side == 256) {
      point(naive, shape, 0.1);
    } else {
      scaling.sizes.push_back({naive, shape, 2, true, {}});
    }
  }
  return scaling;
}

}  // namespace workbook
