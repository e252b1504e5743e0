#include "tool/speedup_figures.hpp"

namespace workbook {

std::optional<Ratio> times_faster(const Series& slow, const Series& fast) {
  const bool both = slow.status == Status::ok && fast.status == Status::ok;
  if (!both || slow.wall.empty() || slow.wall.size() != fast.wall.size()) return std::nullopt;
  return times_faster(slow.wall, fast.wall);
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

const MeasuredRow* step_before(const Speedup& speedup, const MeasuredRow& row) {
  if (row.row.is_python) return nullptr;
  const MeasuredRow* before = speedup.find("python_tuples", Who::baseline);
  for (const MeasuredRow& other : speedup.rows) {
    if (other.row.id == row.row.id) break;
    const bool own_row = !other.row.is_python && other.row.method.empty();
    const bool same_stage = other.row.source == row.row.source;
    if (own_row && !same_stage && other.who == Who::reference) before = &other;
  }
  return before;
}

}  // namespace workbook
