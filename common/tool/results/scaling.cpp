#include "results/scaling.hpp"

#include <algorithm>

#include "results/speedup_figures.hpp"

namespace workbook {
namespace {

std::string name_of(const Row& row, Who who) {
  return row.label + (who == Who::yours ? ", yours" : "");
}

}  // namespace

bool is_on_axis(const ScalingShape& shape, Grows grows) {
  return grows == Grows::side ? shape.edges == class_shape.edges : shape.side == class_shape.side;
}

std::vector<ThreadCurve> thread_curves(const Scaling& scaling) {
  std::vector<ThreadCurve> curves;
  for (const ThreadPoint& point : scaling.threads) {
    if (!has_times(point.series)) continue;
    const std::string name = name_of(point.row, point.who);
    if (curves.empty() || curves.back().label != name) curves.push_back({name, {}});
    curves.back().points.push_back(&point);
  }
  return curves;
}

std::vector<SizeCurve> size_curves(const Scaling& scaling, Grows grows) {
  std::vector<SizeCurve> curves;
  for (const SizePoint& point : scaling.sizes) {
    if (!has_times(point.series) || !is_on_axis(point.shape, grows)) continue;
    const std::string name = name_of(point.row, Who::reference);
    if (curves.empty() || curves.back().label != name) curves.push_back({name, {}});
    curves.back().points.push_back(&point);
  }
  for (SizeCurve& curve : curves) {
    std::sort(curve.points.begin(), curve.points.end(), [](const auto* a, const auto* b) {
      return a->shape.pixel_edges() < b->shape.pixel_edges();
    });
  }
  return curves;
}

std::optional<Ratio> thread_gain(const ThreadCurve& curve, const ThreadPoint& point) {
  const ThreadPoint& first = *curve.points.front();
  if (first.threads != 1) return std::nullopt;
  return times_faster(first.series, point.series);
}

double pixel_edge_cost(const SizePoint& point) {
  return median(point.series.wall) / point.shape.pixel_edges();
}

Interval pixel_edge_interval(const SizePoint& point) {
  const Interval interval = median_interval(point.series.wall);
  return {interval.low / point.shape.pixel_edges(), interval.high / point.shape.pixel_edges()};
}

}  // namespace workbook
