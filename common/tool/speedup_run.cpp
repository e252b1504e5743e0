#include "tool/speedup_run.hpp"

#include <algorithm>

#include "geometry/oracle.hpp"
#include "tool/console.hpp"
#include "tool/machine.hpp"

namespace workbook {
namespace {

constexpr double class_edge_tests = 1024.0 * 1024 * 24;
constexpr double student_seconds = 30;  // for one call, on the class case
constexpr double reference_seconds = 900;

struct Planned {
  MeasuredRow row;
  std::string target;  // what must be built for it; empty for none
  Variant variant;
  bool measured = true;  // false when it is known not to run
};

double size_factor(const SpeedupCase& shape) {
  const double tests =
      static_cast<double>(shape.width) * shape.height * std::max<double>(shape.ring.size(), 1);
  return std::max(1.0, tests / class_edge_tests);
}

std::filesystem::path error_file(const Workbook& workbook, const std::string& name) {
  return workbook.logs() / (name + ".worker.log");
}

Planned plan_python(const Workbook& workbook, const Row& row, const SpeedupOptions& options,
                    const std::string& python) {
  Planned planned;
  const bool whole_arrays = row.id == "numpy_vectorised" || row.id == "ctypes_once";
  const int step = row.id == "python_numpy" ? options.numpy_row_step
                   : whole_arrays           ? 1
                                            : options.python_row_step;
  planned.row = {row, row.library.empty() ? Who::baseline : Who::reference, step, {}};
  std::vector<std::string> command{python,
                                   (workbook.root / "common/timing/python_worker.py").string(),
                                   (workbook.root / row.source).string()};
  if (!row.library.empty()) {
    planned.target = row.library + ".solution.library";
    command.push_back((workbook.programs() / ("lib" + row.library + ".solution.so")).string());
  }
  planned.variant = {
      row.label,  {command, {}}, error_file(workbook, row.id),
      row.method, step,          {reference_seconds * size_factor(options.shape), 0}};
  if (python.empty()) {
    planned.measured = false;
    planned.row.series.status = Status::unavailable;
    planned.row.series.why = "no python3 was found: ./workbook setup installs it";
  }
  return planned;
}

Planned plan_stage(const Workbook& workbook, const Row& row, Who who, const SpeedupCase& shape) {
  Planned planned;
  const std::string variant = who == Who::yours ? ".yours" : ".solution";
  planned.row = {row, who, 1, {}};
  planned.target = row.source + variant + ".worker";
  const Limits limits = who == Who::yours
                            ? Limits{student_seconds * size_factor(shape), std::size_t{4} << 30}
                            : Limits{reference_seconds * size_factor(shape), 0};
  planned.variant = {row.label + (who == Who::yours ? ", yours" : ""),
                     {{(workbook.programs() / planned.target).string()}, {}},
                     error_file(workbook, row.id + variant),
                     row.method,
                     1,
                     limits};
  return planned;
}

std::vector<Planned> plan_rows(const Workbook& workbook, const SpeedupOptions& options) {
  const std::string python = cmake_value(workbook, "WORKBOOK_PYTHON_CHOSEN");
  std::vector<Planned> plan;
  for (const Row& row : workbook.table.rows) {
    if (row.is_python) {
      plan.push_back(plan_python(workbook, row, options, python));
    } else {
      plan.push_back(plan_stage(workbook, row, Who::reference, options.shape));
      if (options.with_yours) plan.push_back(plan_stage(workbook, row, Who::yours, options.shape));
    }
  }
  return plan;
}

void build_rows(Build& build, std::vector<Planned>& plan) {
  std::vector<std::string> targets{"floor.worker"};
  for (const Planned& planned : plan) {
    const bool known = std::find(targets.begin(), targets.end(), planned.target) != targets.end();
    if (!planned.target.empty() && !known) targets.push_back(planned.target);
  }
  const auto failures = build.build(targets);
  for (Planned& planned : plan) {
    const auto failure = failures.find(planned.target);
    if (failure == failures.end() || !planned.measured) continue;
    planned.measured = false;
    Series& series = planned.row.series;
    series.status = failure->second.unavailable ? Status::unavailable : Status::failed;
    const std::string& message = failure->second.message;
    series.why = (failure->second.unavailable ? "" : "does not build: ") +
                 message.substr(0, message.find('\n'));
  }
}

// The lock of the build folder is given back before the measuring begins.
std::vector<Planned> plan_and_build(const Workbook& workbook, const SpeedupOptions& options) {
  Build build(workbook);  // configures, which is what chooses the interpreter
  std::vector<Planned> plan = plan_rows(workbook, options);
  build_rows(build, plan);
  return plan;
}

}  // namespace

const MeasuredRow* Speedup::find(const std::string& id, Who who) const {
  for (const MeasuredRow& row : rows) {
    if (row.row.id == id && row.who == who) return &row;
  }
  return nullptr;
}

Speedup measure_speedup(const Workbook& workbook, const SpeedupOptions& options) {
  std::vector<Planned> plan = plan_and_build(workbook, options);
  const Lock alone(std::filesystem::temp_directory_path() / "workbook-measuring.lock",
                   "Another measurement is running on this machine: waiting for it.");
  std::vector<Variant> variants;
  for (const Planned& planned : plan) {
    if (planned.measured) variants.push_back(planned.variant);
  }
  Variant floor{"memset",
                {{(workbook.programs() / "floor.worker").string()}, {}},
                error_file(workbook, "floor")};
  floor.is_floor = true;
  variants.push_back(floor);
  const SpeedupCase& shape = options.shape;
  const Plan session{shape.ring,   true,           shape.width,
                     shape.height, options.rounds, options.budget_seconds};
  const Mask expected = mask_by_rule(shape.ring, true, shape.width, shape.height);
  Progress progress("measuring");
  const std::vector<Series> series =
      measure(variants, session, expected,
              [&](double share, const std::string& what) { progress.update(share, what); });
  Speedup result;
  std::size_t next = 0;
  for (Planned& planned : plan) {
    if (planned.measured) planned.row.series = series[next++];
    result.rows.push_back(planned.row);
  }
  result.floor = series.back();
  return result;
}

}  // namespace workbook
