#include "results/speedup_json.hpp"

#include <nlohmann/json.hpp>

#include "results/machine_json.hpp"
#include "results/results_words.hpp"
#include "results/speedup_figures.hpp"

namespace workbook {
namespace {

using nlohmann::json;

// One with times.
json times_json(const Series& series) {
  const Interval interval = median_interval(series.wall);
  return {{"median_s", median(series.wall)},
          {"low_s", interval.low},
          {"high_s", interval.high},
          {"rounds", series.wall.size()}};
}

// The ratio under `name` and its 95 % interval beside it; nothing without one.
json ratio_json(const std::string& name, const std::optional<Ratio>& ratio) {
  if (!ratio) return json::object();
  return {{name, ratio->median},
          {name + "_low", ratio->interval.low},
          {name + "_high", ratio->interval.high}};
}

json row_json(const Speedup& speedup, const MeasuredRow& row) {
  const Series& series = row.series;
  json result{{"id", row.row.id}, {"who", word(row.who)}, {"status", word(series.status)}};
  if (series.status != Status::ok) {
    result["why"] = series.why;
    return result;
  }
  result.update(times_json(series));
  result.update({{"round_s", series.wall},
                 {"scaled", row.row_step > 1},
                 {"row_step", row.row_step},
                 {"first_call_s", series.first.seconds}});
  if (!series.first.device.empty()) result["device"] = series.first.device;
  if (!series.kernel.empty()) result["kernel_s"] = median(series.kernel);
  result.update(ratio_json("speedup", over_python(speedup, series)));
  result.update(ratio_json("floor_multiple", floor_multiple(speedup, series)));
  return result;
}

json thread_json(const ThreadCurve& curve, const ThreadPoint& point) {
  json result{{"id", point.row.id}, {"who", word(point.who)}, {"threads", point.threads}};
  result.update(times_json(point.series));
  const auto gain = thread_gain(curve, point);
  result.update(ratio_json("speedup", gain));
  if (gain) result["efficiency"] = gain->median / point.threads;
  return result;
}

json size_json(const SizePoint& point) {
  const ScalingShape& shape = point.shape;
  json result{{"id", point.row.id},
              {"width", shape.side},
              {"height", shape.side},
              {"edges", shape.edges},
              {"status", point.left_out ? "left_out" : word(point.series.status)}};
  if (point.left_out || point.series.status != Status::ok) return result;
  const Interval interval = pixel_edge_interval(point);
  result.update(times_json(point.series));
  result.update({{"pixel_edge_s", pixel_edge_cost(point)},
                 {"pixel_edge_low_s", interval.low},
                 {"pixel_edge_high_s", interval.high}});
  return result;
}

json scaling_json(const Scaling& scaling) {
  json threads = json::array(), sizes = json::array();
  for (const ThreadCurve& curve : thread_curves(scaling)) {
    for (const ThreadPoint* point : curve.points) threads.push_back(thread_json(curve, *point));
  }
  for (const SizePoint& point : scaling.sizes) sizes.push_back(size_json(point));
  return {{"threads", threads}, {"sizes", sizes}};
}

json case_json(const Case& shape) {
  json polygon = json::array();
  for (const Vertex& v : shape.ring) polygon.push_back({v.x, v.y});
  json result{{"width", shape.width},
              {"height", shape.height},
              {"vertices", shape.ring.size()},
              {"polygon", polygon}};
  result["seed"] = shape.seed ? json(*shape.seed) : json(nullptr);
  return result;
}

}  // namespace

std::string speedup_json(const Speedup& speedup, const SpeedupOptions& options,
                         const Machine& machine, const std::string& name,
                         const std::string& created, const Scaling& scaling) {
  json rows = json::array();
  for (const MeasuredRow& row : speedup.rows) rows.push_back(row_json(speedup, row));
  json floor = json::object();
  if (has_times(speedup.floor)) floor = times_json(speedup.floor);
  json result{{"schema", 1},
              {"name", name},
              {"created", created},
              {"commit", machine.commit},
              {"machine", machine_json(machine)},
              {"case", case_json(options.shape)},
              {"floor", floor},
              {"rows", rows}};
  if (!scaling.threads.empty() || !scaling.sizes.empty()) result["scaling"] = scaling_json(scaling);
  // A name may hold bytes that are not UTF-8: they are replaced, not refused.
  return result.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace workbook
