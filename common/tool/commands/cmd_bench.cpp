// `bench [STAGE]`: is your code faster than your stage before, and as fast as the reference?
#include <algorithm>
#include <iostream>

#include "bench/bench_report.hpp"
#include "bench/instruction_count.hpp"
#include "bench/stopwatch_check.hpp"
#include "commands/case_options.hpp"
#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "repository/exit_status.hpp"
#include "repository/next_stage.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr double bench_budget = 30;  // seconds
constexpr int most_rounds = 60;

struct BenchArguments {
  std::string stage, against, device;
  bool solution = false;
  bool instructions = false;
  double margin = 100 * usual_margin;  // percent
  CaseArguments shape;
  RoundArguments rounds;
};

// The row of a stage's own method; empty where the stage makes no mask.
std::optional<Row> row_of(const Workbook& workbook, const Stage& stage) {
  for (const Row& row : benched_rows(workbook)) {
    if (row.source == stage.id) return row;
  }
  return std::nullopt;
}

// The row that a name means; of the rooms of 06 it is the one that makes a mask.
std::optional<Row> row_called(const Workbook& workbook, const std::string& name) {
  for (const Stage& stage : stages_called(workbook, name)) {
    if (const auto row = row_of(workbook, stage)) return row;
  }
  return std::nullopt;
}

// The last stage that is solved, else the first one.
Row usual_row(const Workbook& workbook) {
  const auto progress = read_progress(workbook);
  std::optional<Row> chosen;
  for (const Stage& stage : workbook.table.stages) {
    const auto row = row_of(workbook, stage);
    if (row && (!chosen || last_verdict(progress, stage) == "solved")) chosen = row;
  }
  return chosen.value();
}

BenchOptions make_options(const Workbook& workbook, const BenchArguments& arguments,
                          const Row& row) {
  BenchOptions options;
  options.stage = row.id;
  options.solution = arguments.solution;
  if (arguments.against == "reference") {
    options.against = arguments.against;
  } else if (!arguments.against.empty()) {
    const auto other = row_called(workbook, arguments.against);
    if (!other)
      throw Stop(wrong_use, arguments.against + " makes no mask: nothing to compare with.");
    options.against = other->id;
  }
  options.shape = make_case(arguments.shape);
  options.rounds = make_rounds(arguments.rounds, most_rounds, bench_budget);
  return options;
}

const Stage& stage_of(const Workbook& workbook, const Row& row) {
  const auto& stages = workbook.table.stages;
  return *std::find_if(stages.begin(), stages.end(),
                       [&](const Stage& stage) { return stage.id == row.source; });
}

// The same contenders as with the clock, without Python, whose instructions are the interpreter's.
ExitStatus count(const Workbook& workbook, const BenchArguments& arguments, const Row& row) {
  const std::string own = arguments.solution ? "solution" : "yours";
  const auto counted = [&](const std::string& name, const Row& of, const std::string& variant) {
    return CountedRow{name + of.label,
                      count_instructions(workbook, stage_of(workbook, of), variant)};
  };
  const std::string whose = arguments.solution ? "the reference's " : "your ";
  std::vector<CountedRow> rows{counted(whose, row, own)};
  if (!arguments.against.empty() && arguments.against != "reference") {
    if (const auto other = row_called(workbook, arguments.against)) {
      rows.push_back(counted(whose, *other, own));
    }
  } else if (arguments.against.empty()) {
    const std::vector<Row> all = benched_rows(workbook);
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].id == row.id) rows.push_back(counted(whose, all[i - 1], own));
    }
  }
  if (!arguments.solution) rows.push_back(counted("the reference's ", row, "solution"));
  std::cout << instruction_table(rows, terminal_width());
  const InstructionCount& first = rows.front().count;
  if (first.status == Status::ok) return yes;
  return first.status == Status::unavailable ? cannot_judge : no;
}

ExitStatus status_of(const Bench& bench, double margin) {
  const auto answer = bench_answer(bench, margin);
  if (answer)
    return *answer == Answer::faster ? yes : *answer == Answer::not_faster ? no : cannot_judge;
  return bench.subject.measured.series.status == Status::unavailable ? cannot_judge : no;
}

ExitStatus bench(const Workbook& workbook, const BenchArguments& arguments) {
  choose_opencl_device(arguments.device);
  const bool named = !arguments.stage.empty();
  const auto row = named ? row_called(workbook, arguments.stage) : usual_row(workbook);
  if (!row) {
    const Stage stage = stages_called(workbook, arguments.stage).front();
    if (stage.has_program(stopwatch_program)) {
      return check_stopwatch(workbook, stage, arguments.solution);
    }
    throw Stop(wrong_use, stage.id +
                              " makes no mask, so there is nothing to time against the "
                              "stages before it; of 06, `bench 06c` does.");
  }
  if (arguments.instructions) return count(workbook, arguments, *row);
  const BenchOptions options = make_options(workbook, arguments, *row);
  const int width = terminal_width();
  const double margin = arguments.margin / 100;
  const Bench result = measure_bench(workbook, options);
  std::cout << wrapped(row->label + ": " + std::to_string(options.shape.width) + " x " +
                           std::to_string(options.shape.height) + " pixels, " +
                           std::to_string(options.shape.ring.size()) + " vertices",
                       width, 0)
            << bench_report(result, options, margin, width);
  return status_of(result, margin);
}

}  // namespace

void add_bench(CLI::App* command, const Workbook& workbook, Typed& typed) {
  command->footer(
      "Exit status: 0 faster than the first it is compared with, 1 not faster, 3 cannot tell.");
  const auto arguments = std::make_shared<BenchArguments>();
  command->add_option(
      "STAGE", arguments->stage,
      "05, 5 or 05_openmp; the last one you solved when left out; 00 checks your stopwatch");
  command->add_option(
      "--against", arguments->against,
      "another stage of yours, `reference`, or the same stage: that is the control");
  command->add_flag("--solution", arguments->solution,
                    "the reference solution instead of your code");
  command->add_flag("--instructions", arguments->instructions,
                    "count instructions under callgrind instead: the same number each time");
  command->add_option("--margin", arguments->margin, "percent by which faster must be faster")
      ->check(CLI::Range(0.0, 1000.0))
      ->capture_default_str();
  add_round_options(*command, arguments->rounds, "30");
  add_case_options(*command, arguments->shape);
  command->add_option("--device", arguments->device, opencl_device_help);
  command->callback([&workbook, &typed, arguments] {
    typed.work = [&workbook, arguments] { return bench(workbook, *arguments); };
  });
}

}  // namespace workbook
