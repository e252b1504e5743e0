// `check`: races, memory errors and undefined behaviour that no result shows.
#include <iostream>

#include "check/advice.hpp"
#include "check/check_report.hpp"
#include "check/check_stage.hpp"
#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "repository/exit_status.hpp"

namespace workbook {
namespace {

struct CheckOptions {
  std::string stage;
  bool solution = false;
  std::string mistake;
  std::string device;
};

// What was found outweighs what could not be checked, and that what is clean.
ExitStatus status_of(const std::vector<std::vector<CheckResult>>& all) {
  ExitStatus status = yes;
  for (const auto& results : all) {
    for (const CheckResult& result : results) {
      if (result.state == CheckResult::State::found) return no;
      if (result.state == CheckResult::State::not_checked) status = cannot_judge;
    }
  }
  return status;
}

ExitStatus check(const Workbook& workbook, const CheckOptions& options) {
  choose_opencl_device(options.device);
  const std::vector<Stage> stages = stages_called(workbook, options.stage);
  const std::string variant = variant_called(workbook, stages, options.mistake, options.solution);
  std::vector<Checked> all;
  for (const Stage& stage : stages) all.push_back({stage, variant});
  const auto results = check_all(workbook, all);
  const Workbook built = built_for(workbook, Checker::memory);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    std::cout << check_report(workbook, stages[i], results[i])
              << advice_report(stages[i], advice_on(built, stages[i], variant)) << std::flush;
  }
  return status_of(results);
}

}  // namespace

void add_check(CLI::App* command, const Workbook& workbook, Typed& typed) {
  command->footer(
      "Exit status: 0 nothing found, 1 something found, 3 something could not be checked. What the "
      "tools printed is kept in results/check.");
  const auto options = std::make_shared<CheckOptions>();
  command->add_option("STAGE", options->stage,
                      "03, 3 or 03_clib; 06 means its five rooms; all when left out");
  command->add_flag("--solution", options->solution, "the reference solution instead of your code");
  command->add_option("--mistake", options->mistake, "a mistake of the stage's catalogue");
  command->add_option("--device", options->device, opencl_device_help);
  command->callback([&workbook, &typed, options] {
    typed.work = [&workbook, options] { return check(workbook, *options); };
  });
}

}  // namespace workbook
