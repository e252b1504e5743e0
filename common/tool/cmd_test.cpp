// `test [STAGE]`: builds and tests the student's code.
#include "tool/commands.hpp"
#include "tool/test_stage.hpp"

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
  ExitStatus status = yes;
  const std::vector<Stage> stages = stages_called(workbook, name);
  for (const StageProgress& tested :
       test_stages(workbook, stages, solution ? "solution" : "yours")) {
    status = worse(status, status_of(tested));
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
