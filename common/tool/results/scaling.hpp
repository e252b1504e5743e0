/// How the times grow: with the threads, with the image's side, with the polygon's edges.
/// @file
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "results/measured.hpp"
#include "timing/verdict.hpp"

namespace workbook {

/// An image of side x side pixels and a polygon of so many edges.
struct ScalingShape {
  int side = 0;
  int edges = 0;

  double pixel_edges() const { return static_cast<double>(side) * side * edges; }
  bool operator==(const ScalingShape&) const = default;
};

/// What the other points are compared with: the class case.
inline constexpr ScalingShape class_shape{1024, 24};

enum class Grows { side, edges };

/// The class case lies on both axes.
bool is_on_axis(const ScalingShape& shape, Grows grows);

/// A row measured with so many threads, on the class case.
struct ThreadPoint {
  Row row;
  Who who = Who::reference;
  int threads = 0;
  Series series;
};

/// A reference row measured on another case; without times where it was left out.
struct SizePoint {
  Row row;
  ScalingShape shape;
  double predicted_seconds = 0;  ///< a call, from the table's own times
  bool left_out = false;         ///< it would have taken too long
  Series series;
};

struct Scaling {
  std::vector<ThreadPoint> threads;  ///< curve by curve, in ascending order of threads
  std::vector<SizePoint> sizes;      ///< row by row, in the order of scaling_shapes()
};

/// The points of one line, in ascending order of what grows.
struct ThreadCurve {
  std::string label;  ///< "05_openmp", "05_openmp, yours"
  std::vector<const ThreadPoint*> points;
};
struct SizeCurve {
  std::string label;
  std::vector<const SizePoint*> points;
};

/// In ascending order; points with times only; a curve without any is missing.
std::vector<ThreadCurve> thread_curves(const Scaling& scaling);
std::vector<SizeCurve> size_curves(const Scaling& scaling, Grows grows);

/// How many times faster than the curve's point with one thread; empty where that has no times.
std::optional<Ratio> thread_gain(const ThreadCurve& curve, const ThreadPoint& point);

/// Seconds for one pixel and one edge: the median, and its 95 % interval.
double pixel_edge_cost(const SizePoint& point);
Interval pixel_edge_interval(const SizePoint& point);

}  // namespace workbook
