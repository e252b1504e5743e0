#include "tool/speedup_json.hpp"

#include <nlohmann/json.hpp>

#include "tool/machine_json.hpp"
#include "tool/speedup_figures.hpp"

namespace workbook {
namespace {

using nlohmann::json;

std::string word(Who who) {
  return who == Who::baseline ? "baseline" : who == Who::reference ? "reference" : "yours";
}

std::string word(Status status) {
  switch (status) {
    case Status::ok:
      return "ok";
    case Status::todo:
      return "todo";
    case Status::wrong:
      return "wrong";
    case Status::unavailable:
      return "unavailable";
    default:
      return "failed";
  }
}

json row_json(const Speedup& speedup, const MeasuredRow& row) {
  const Series& series = row.series;
  json result{{"id", row.row.id}, {"who", word(row.who)}, {"status", word(series.status)}};
  if (series.status != Status::ok) {
    result["why"] = series.why;
    return result;
  }
  const Interval interval = median_interval(series.wall);
  result.update({{"median_s", median(series.wall)},
                 {"low_s", interval.low},
                 {"high_s", interval.high},
                 {"rounds", series.wall.size()},
                 {"round_s", series.wall},
                 {"scaled", row.row_step > 1},
                 {"row_step", row.row_step},
                 {"first_call_s", series.first.seconds}});
  if (!series.first.device.empty()) result["device"] = series.first.device;
  if (!series.kernel.empty()) result["kernel_s"] = median(series.kernel);
  const MeasuredRow* baseline = speedup.find("python_tuples", Who::baseline);
  const auto gain = baseline ? times_faster(baseline->series, series) : std::nullopt;
  if (gain) {
    result.update({{"speedup", gain->median},
                   {"speedup_low", gain->interval.low},
                   {"speedup_high", gain->interval.high}});
  }
  return result;
}

json case_json(const SpeedupCase& shape) {
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
                         const std::string& created) {
  json rows = json::array();
  for (const MeasuredRow& row : speedup.rows) rows.push_back(row_json(speedup, row));
  json floor = json::object();
  if (speedup.floor.status == Status::ok) floor["median_s"] = median(speedup.floor.wall);
  const json result{{"schema", 1},
                    {"name", name},
                    {"created", created},
                    {"commit", machine.commit},
                    {"machine", machine_json(machine)},
                    {"case", case_json(options.shape)},
                    {"floor", floor},
                    {"rows", rows}};
  // A name may hold bytes that are not UTF-8: they are replaced, not refused.
  return result.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace workbook
