// `test [STAGE]`: builds and tests the student's code.
#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "repository/exit_status.hpp"
#include "terminal/terminal.hpp"

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

struct TestOptions {
  std::string stage;
  bool solution = false;
  std::string mistake;
  std::string device;
  bool ascii = false;
};

ExitStatus test(const Workbook& workbook, const TestOptions& options) {
  choose_opencl_device(options.device);
  if (options.ascii) set_ascii(true);
  const std::vector<Stage> stages = stages_called(workbook, options.stage);
  const std::string variant = variant_called(workbook, stages, options.mistake, options.solution);
  ExitStatus status = yes;
  for (const StageProgress& tested : test_stages(workbook, stages, variant)) {
    status = worse(status, status_of(tested));
  }
  return status;
}

}  // namespace

void add_test(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto options = std::make_shared<TestOptions>();
  command->add_option("STAGE", options->stage,
                      "03, 3 or 03_clib; 06 means its five rooms; all when left out");
  command->add_flag("--solution", options->solution, "the reference solution instead of your code");
  command->add_option("--mistake", options->mistake,
                      "a mistake of the stage's catalogue: what a student who makes it reads");
  command->add_option("--device", options->device, opencl_device_help);
  command->add_flag("--ascii", options->ascii, "draw with plain characters");
  command->callback([&workbook, &typed, options] {
    typed.work = [&workbook, options] { return test(workbook, *options); };
  });
}

}  // namespace workbook
