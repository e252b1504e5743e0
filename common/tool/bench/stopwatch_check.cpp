#include "bench/stopwatch_check.hpp"

#include <cmath>
#include <iostream>
#include <sstream>

#include "base/text.hpp"
#include "build/lock.hpp"
#include "repository/exit_status.hpp"
#include "rows/planned_rows.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"
#include "todo/workbook_todo.h"

namespace workbook {
namespace {

constexpr int rounds = 15;
constexpr double agreement =
    0.1;  // share by which two good stopwatches may differ on a busy machine

struct Reading {
  double median = 0;
  double spread = 0;
};

std::string text_of(const Reading& reading) {
  return human_seconds(reading.median) + ", spread " + human_seconds(reading.spread);
}

// What common/timing measures of the same work.
Series our_reading(const Workbook& workbook) {
  Plan plan;
  plan.shape.width = plan.shape.height = 1;
  plan.rounds.most = rounds;
  return measure({yardstick(workbook, "control")}, plan, [](double, const std::string&) {})
      .series[0];
}

Reading their_reading(const std::filesystem::path& program) {
  const Limits limits{60, 0};
  const Outcome outcome = run_process({{program.string()}, {}}, limits);
  if (outcome.end == End::exited && outcome.status == WORKBOOK_TODO_STATUS) {
    throw Stop(no, "Your stopwatch is not there yet: " + on_one_line(outcome.output));
  }
  std::istringstream words(outcome.output);
  std::string median, spread;
  words >> median >> spread;
  if (!outcome.ok() || !words) {
    throw Stop(no,
               "Your stopwatch gave no reading: " +
                   (outcome.ok() ? on_one_line(outcome.output) : describe_end(outcome, limits)) +
                   ". ./workbook test 00 says more.");
  }
  return {std::strtod(median.c_str(), nullptr), std::strtod(spread.c_str(), nullptr)};
}

void build(const Workbook& workbook, const std::string& target) {
  Build build(workbook);
  const auto failures = build.build({"floor.worker", target});
  if (!failures.empty())
    throw Stop(no, "Your stopwatch does not build:\n" + failures.begin()->second.message);
}

}  // namespace

ExitStatus check_stopwatch(const Workbook& workbook, const Stage& stage, bool solution) {
  const std::string target = stage.id + (solution ? ".solution." : ".yours.") + stopwatch_program;
  build(workbook, target);
  const Lock alone = lock_machine();
  const Reading theirs = their_reading(workbook.programs() / target);
  const Series ours = our_reading(workbook);
  const double middle = median(ours.wall);
  const Interval interval = median_interval(ours.wall);
  const bool agree = std::abs(theirs.median / middle - 1) < agreement;
  std::cout << "The same work, a chain of half a million operations, by two stopwatches:\n\n"
            << "  yours       " << text_of(theirs) << " (25 repeats)\n"
            << "  the tool's  " << human_seconds(middle) << ", 95 % interval "
            << human_seconds(interval.low) << " to " << human_seconds(interval.high) << " ("
            << rounds << " rounds)\n\n"
            << wrapped(agree ? "They agree: yours can be trusted with work of this length."
                             : "They differ by more than 10 %. Run it again: where the machine was "
                               "disturbed, it goes away; what stays is in stopwatch.cpp, and "
                               "./workbook test 00 finds it.",
                       terminal_width(), 0);
  return agree ? yes : cannot_judge;
}

}  // namespace workbook
