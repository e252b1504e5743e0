#include "results/speedup_figures.hpp"

#include <cmath>

#include "page/axes.hpp"
#include "terminal/layout.hpp"

namespace workbook {
bool has_times(const Series& series) { return series.status == Status::ok && !series.wall.empty(); }

std::optional<Ratio> times_faster(const Series& slow, const Series& fast) {
  const bool both = slow.status == Status::ok && fast.status == Status::ok;
  if (!both || slow.wall.empty() || slow.wall.size() != fast.wall.size()) return std::nullopt;
  return times_faster(slow.wall, fast.wall);
}

std::optional<Ratio> over_python(const Speedup& speedup, const Series& series) {
  const MeasuredRow* baseline = speedup.baseline();
  return baseline ? times_faster(baseline->series, series) : std::nullopt;
}

std::optional<Ratio> floor_multiple(const Speedup& speedup, const Series& series) {
  return times_faster(series, speedup.floor);
}

std::string human_multiple(double multiple) {
  if (!(multiple >= 999.5)) return human_ratio(multiple);
  const double unit = std::pow(10.0, std::floor(std::log10(multiple)) - 2);
  return tick_label(std::round(multiple / unit) * unit);
}

double relative_spread(const std::vector<double>& values) {
  const Interval interval = median_interval(values);
  return (interval.high - interval.low) / 2 / median(values);
}

std::string status_word(Status status) {
  switch (status) {
    case Status::todo:
      return "to do";
    case Status::wrong:
      return "wrong mask";
    case Status::unavailable:
      return "not here";
    default:
      return "failed";
  }
}

bool is_step(const Row& row) { return row.is_python ? row.is_baseline : row.method.empty(); }

const MeasuredRow* step_before(const Speedup& speedup, const MeasuredRow& row) {
  if (row.row.is_python) return nullptr;
  const MeasuredRow* before = speedup.baseline();
  for (const MeasuredRow& other : speedup.rows) {
    if (other.row.id == row.row.id) break;
    const bool own_row = !other.row.is_python && is_step(other.row);
    const bool same_stage = other.row.source == row.row.source;
    if (own_row && !same_stage && other.who == Who::reference) before = &other;
  }
  return before;
}

}  // namespace workbook
