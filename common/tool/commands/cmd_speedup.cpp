// `speedup`: the course's table, measured here.
#include <ctime>
#include <iostream>

#include "commands/case_options.hpp"
#include "commands/commands.hpp"
#include "geometry/oracle.hpp"
#include "machine/machine_facts.hpp"
#include "picture/mask_picture.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "results/speedup_json.hpp"
#include "speedup/device_sentences.hpp"
#include "speedup/speedup_chart.hpp"
#include "speedup/speedup_report.hpp"
#include "speedup/speedup_run.hpp"
#include "speedup/speedup_scaling.hpp"
#include "speedup/speedup_sentences.hpp"
#include "speedup/speedup_table.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr double usual_budget = 150, quick_budget = 45;  // seconds
constexpr int usual_rounds = 21, quick_rounds = 6;

struct SpeedupArguments {
  bool quick = false;
  bool full = false;
  bool no_scaling = false;
  CaseArguments shape;
  RoundArguments rounds;
  std::string rows, json, svg, html, png, name, device;
};

SpeedupOptions make_options(const Workbook& workbook, const SpeedupArguments& arguments) {
  SpeedupOptions options;
  options.rows = arguments.rows;
  try {
    find_rows(workbook.table.rows, options.rows);
  } catch (const std::invalid_argument& error) {
    throw Stop(wrong_use, std::string("--rows: ") + error.what() + ".");
  }
  options.shape = make_case(arguments.shape);
  options.rounds = make_rounds(arguments.rounds, arguments.quick ? quick_rounds : usual_rounds,
                               arguments.quick ? quick_budget : usual_budget);
  if (arguments.full) options.rounds.budget_seconds = 0;
  if (arguments.full) options.row_steps = RowSteps::whole;
  if (arguments.quick) options.row_steps = RowSteps::quick;
  return options;
}

std::string now_iso() {
  const std::time_t now = std::time(nullptr);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&now));
  return text;
}

struct Files {
  std::filesystem::path json, svg, html, png;
};

Files files_for(const Workbook& workbook, const SpeedupArguments& arguments) {
  const auto chosen = [&](const std::string& given, const char* usual) {
    return given.empty() ? workbook.results() / usual : std::filesystem::path(given);
  };
  return {chosen(arguments.json, "speedup.json"), chosen(arguments.svg, "speedup.svg"),
          chosen(arguments.html, "speedup.html"), chosen(arguments.png, "mask.png")};
}

// The picture's bytes.
std::string draw(const std::filesystem::path& file, const Case& shape) {
  make_folder(std::filesystem::absolute(file).parent_path());
  try {
    write_mask_picture(file, mask_by_rule(shape), shape.ring);
  } catch (const std::runtime_error& error) {
    throw Stop(cannot_judge, error.what());
  }
  return read_text(file);
}

void write_results(const Files& files, const SpeedupReport& report) {
  write_text(files.json, speedup_json(report.speedup, report.options, report.speedup.machine,
                                      report.name, report.created, report.scaling));
  write_text(files.svg, staircase_chart(report.speedup).file_text());
  write_text(files.html, speedup_report(report));
}

std::string scaling_text(const Scaling& scaling, int width) {
  std::string text;
  for (const auto& sentences : {thread_sentences(scaling), size_sentences(scaling, Grows::side),
                                device_sentences(scaling), size_sentences(scaling, Grows::edges)}) {
    text += wrapped(paragraph(sentences), width, 0);
  }
  return text;
}

std::string where_it_is(const Workbook& workbook, const Files& files) {
  return "The mask: " + workbook.shown(files.png) + "\nThe figures: " + workbook.shown(files.json) +
         "\nThe staircase drawn: " + workbook.shown(files.svg) +
         "\nAll of it as a page: " + workbook.shown(files.html) + "\n";
}

std::string headline(const Case& shape, const Machine& machine, bool quick) {
  return std::to_string(shape.width) + " x " + std::to_string(shape.height) + " pixels, " +
         std::to_string(shape.ring.size()) + " vertices" +
         (quick ? ", --quick (less certain)" : "") + "; " + machine_line(machine);
}

ExitStatus speedup(const Workbook& workbook, const SpeedupArguments& arguments) {
  const SpeedupOptions options = make_options(workbook, arguments);
  choose_opencl_device(arguments.device);
  const Speedup result = measure_speedup(workbook, options);
  const Machine& machine = result.machine;
  const int width = terminal_width();
  std::cout << wrapped(headline(options.shape, machine, arguments.quick), width, 0) << "\n"
            << speedup_table(result, options, width);
  const Files files = files_for(workbook, arguments);
  Scaling scaling;
  const SpeedupReport report{result,         options,   scaling,
                             arguments.name, now_iso(), draw(files.png, options.shape)};
  write_results(files, report);  // what follows may be interrupted
  if (!arguments.quick && !arguments.no_scaling && arguments.rows.empty()) {
    std::cout << std::flush;
    scaling = measure_scaling(workbook, options, result);
    std::cout << scaling_text(scaling, width);
    write_results(files, report);
  }
  std::cout << where_it_is(workbook, files);
  for (const MeasuredRow& row : result.rows) {
    const bool ours = row.who != Who::yours;
    if (ours && row.series.status != Status::ok && row.series.status != Status::unavailable)
      return no;
  }
  return yes;
}

}  // namespace

void add_speedup(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto arguments = std::make_shared<SpeedupArguments>();
  auto* quick = command->add_flag("--quick", arguments->quick,
                                  "under a minute, less certain, without scaling");
  command
      ->add_flag("--full", arguments->full,
                 "time every row of Python too (many minutes, no budget)")
      ->excludes(quick);
  command->add_option("--rows", arguments->rows,
                      "these rows alone, by the beginnings of their names, without scaling: 04,07");
  command->add_flag("--no-scaling", arguments->no_scaling,
                    "do not measure how the times grow (about a minute less)");
  add_round_options(*command, arguments->rounds, "150; with --quick 45");
  add_case_options(*command, arguments->shape);
  command->add_option("--json", arguments->json,
                      "where to write the figures [results/speedup.json]");
  command->add_option("--svg", arguments->svg, "where to draw the staircase [results/speedup.svg]");
  command->add_option("--html", arguments->html,
                      "where to write the report, a page [results/speedup.html]");
  command->add_option("--png", arguments->png, "where to draw the mask [results/mask.png]");
  command->add_option("--device", arguments->device, opencl_device_help);
  command->add_option("--name", arguments->name, "a name of your choice for the figures");
  command->callback([&workbook, &typed, arguments] {
    typed.work = [&workbook, arguments] { return speedup(workbook, *arguments); };
  });
}

}  // namespace workbook
