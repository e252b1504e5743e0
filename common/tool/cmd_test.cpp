// `test [STAGE]`: builds and tests the student's code.
#include <iostream>

#include "tool/commands.hpp"
#include "tool/hints.hpp"
#include "tool/test_report.hpp"

namespace workbook {
namespace {

ExitStatus status_of(const StageProgress& progress) {
  if (progress.verdict == "solved") return yes;
  return progress.verdict == "not here" ? cannot_judge : no;
}

// A clear no outweighs what could not be judged.
ExitStatus worse(ExitStatus a, ExitStatus b) {
  if (a == no || b == no) return no;
  return a == cannot_judge || b == cannot_judge ? cannot_judge : yes;
}

ExitStatus test(const Workbook& workbook, const std::string& name, bool solution) {
  std::vector<Stage> stages;
  try {
    stages = find_stages(workbook.table.stages, name);
  } catch (const std::invalid_argument& error) {
    throw Stop(wrong_use, error.what());
  }
  const std::string variant = solution ? "solution" : "yours";
  std::vector<std::string> targets;
  for (const Stage& stage : stages) targets.push_back(test_target(stage, variant));
  Build build(workbook);
  const auto failures = build.build(targets);
  auto progress = read_progress(workbook);
  ExitStatus status = yes;
  for (const Stage& stage : stages) {
    const StageResult result = run_stage(workbook, stage, variant, failures);
    std::cout << report(workbook, stage, result) << std::flush;
    const StageProgress summary = summarise(result);
    status = worse(status, status_of(summary));
    if (solution) continue;
    progress[stage.id] = continued(progress[stage.id], summary);
    std::cout << hint_offer(workbook, stage, progress[stage.id]) << std::flush;
    write_progress(workbook, progress);
  }
  return status;
}

}  // namespace

void add_test(CLI::App& app, const Workbook& workbook, Typed& typed) {
  auto* command = app.add_subcommand("test", "builds and tests your code, or one stage of it");
  const auto stage = std::make_shared<std::string>();
  const auto solution = std::make_shared<bool>(false);
  const auto device = std::make_shared<std::string>();
  command->add_option("STAGE", *stage,
                      "03, 3 or 03_clib; 06 means its five rooms; all when left out");
  command->add_flag("--solution", *solution, "the reference solution instead of your code");
  command->add_option("--device", *device, opencl_device_help);
  command->callback([&workbook, &typed, stage, solution, device] {
    typed.work = [&workbook, stage, solution, device] {
      choose_opencl_device(*device);
      return test(workbook, *stage, *solution);
    };
  });
}

}  // namespace workbook
