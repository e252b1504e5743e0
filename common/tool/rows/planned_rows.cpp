#include "rows/planned_rows.hpp"

#include <algorithm>

#include "build/isolation.hpp"
#include "build/oracle_guard.hpp"
#include "machine/machine.hpp"

namespace workbook {
namespace {

constexpr double class_edge_tests = 1024.0 * 1024 * 24;
constexpr double student_seconds = 30;  // for one call, on the class case
constexpr double reference_seconds = 900;

double size_factor(const Case& shape) {
  return std::max({1.0, shape.pixels() / class_edge_tests, shape.pixel_edges() / class_edge_tests});
}

std::filesystem::path error_file(const Workbook& workbook, const std::string& name) {
  return workbook.logs() / (name + ".worker.log");
}

// A mask that the judge has made is not the student's.
void refuse_the_judge(const std::string& notes, Planned& planned) {
  if (!uses_the_judge(notes, planned.target)) return;
  planned.measured = false;
  planned.row.series.status = Status::failed;
  planned.row.series.why = judge_use_text;
}

}  // namespace

Planned plan_python(const Workbook& workbook, const Row& row, const Case& shape, RowSteps steps) {
  Planned planned;
  const std::string python = cmake_value(workbook, "WORKBOOK_PYTHON_CHOSEN");
  const int step = steps == RowSteps::whole   ? 1
                   : steps == RowSteps::quick ? row.quick_row_step
                                              : row.row_step;
  planned.row = {row, row.library.empty() ? Who::baseline : Who::reference, step, {}};
  std::vector<std::string> command{python,
                                   (workbook.root / "common/worker/python_worker.py").string(),
                                   (workbook.root / row.source).string()};
  if (!row.library.empty()) {
    planned.target = row.library + ".solution.library";
    command.push_back((workbook.programs() / ("lib" + row.library + ".solution.so")).string());
  }
  planned.variant = {row.label,  {command, {}}, error_file(workbook, row.id),
                     row.method, step,          {reference_seconds * size_factor(shape), 0}};
  if (python.empty()) {
    planned.measured = false;
    planned.row.series.status = Status::unavailable;
    planned.row.series.why = "no python3 was found: ./workbook setup installs it";
  }
  return planned;
}

std::string worker_target(const Row& row, Who who) {
  const std::string variant = row.is_worked ? "" : who == Who::yours ? ".yours" : ".solution";
  return row.source + variant + ".worker";
}

Planned plan_stage(const Workbook& workbook, const Row& row, Who who, const Case& shape) {
  Planned planned;
  planned.row = {row, who, 1, {}};
  planned.target = worker_target(row, who);
  const Limits limits = who == Who::yours
                            ? Limits{student_seconds * size_factor(shape), std::size_t{4} << 30}
                            : Limits{reference_seconds * size_factor(shape), 0};
  planned.variant = {row.label + (who == Who::yours ? ", yours" : ""),
                     {{(workbook.programs() / planned.target).string()}, {}},
                     error_file(workbook, row.id + (who == Who::yours ? ".yours" : ".solution")),
                     row.method,
                     1,
                     limits};
  return planned;
}

Variant yardstick(const Workbook& workbook, const std::string& name) {
  Variant variant{name,
                  {{(workbook.programs() / "floor.worker").string()}, {}},
                  error_file(workbook, name),
                  name == "floor" ? "" : name};
  variant.makes_a_mask = false;
  return variant;
}

void build_rows(const Workbook& workbook, Build& build, std::vector<Planned>& plan) {
  std::vector<std::string> targets{"floor.worker"};
  for (const Planned& planned : plan) {
    const bool known = std::find(targets.begin(), targets.end(), planned.target) != targets.end();
    if (!planned.target.empty() && !known) targets.push_back(planned.target);
  }
  const auto failures = build.build(targets);
  const std::string notes = compile_notes(workbook);
  for (Planned& planned : plan) {
    if (planned.row.who == Who::yours && planned.measured) refuse_the_judge(notes, planned);
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

}  // namespace workbook
