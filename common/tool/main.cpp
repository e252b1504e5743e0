// The `workbook` command.
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "process/process.hpp"
#include "tool/commands.hpp"
#include "tool/console.hpp"
#include "tool/text.hpp"

namespace workbook {

void choose_opencl_device(const std::string& device) {
  if (!device.empty()) setenv("WORKBOOK_CL_DEVICE", device.c_str(), 1);
}

}  // namespace workbook

namespace {

using namespace workbook;

int run(int argc, char** argv) {
  const Workbook workbook = open_workbook();
  CLI::App app(
      "One polygon mask, from Python to OpenCL: the exercises, their tests and their times.",
      "./workbook");
  app.footer("Exit status: 0 yes, 1 no, 2 wrong use, 3 could not be judged, 130 Ctrl-C.");
  app.require_subcommand(0, 1);
  Typed typed;
  add_test(app, workbook, typed);
  add_watch(app, workbook, typed);
  add_hint(app, workbook, typed);
  add_reset(app, workbook, typed);
  add_bench(app, workbook, typed);
  add_annotate(app, workbook, typed);
  add_check(app, workbook, typed);
  add_profile(app, workbook, typed);
  add_speedup(app, workbook, typed);
  add_board(app, workbook, typed);
  add_verify(app, workbook, typed);
  add_cut(app, workbook, typed);
  add_setup_and_doctor(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? yes : wrong_use;
  }
  return typed.work ? typed.work() : show_stages(workbook);
}

// On a terminal, long lines broken between words.
std::string fitting(const std::string& text) {
  if (!isatty(STDERR_FILENO)) return text;
  std::string result;
  for (const std::string& line : lines_of(text)) {
    const bool fits = display_width(line) <= static_cast<std::size_t>(terminal_width());
    result +=
        (result.empty() ? "" : "\n") + (fits ? line : trimmed(wrapped(line, terminal_width(), 0)));
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  workbook::catch_interrupts();
  try {
    return run(argc, argv);
  } catch (const workbook::Interrupted&) {
    std::cerr << "\nStopped. Nothing of yours was changed.\n";
    return workbook::ctrl_c;
  } catch (const workbook::Stop& stop) {
    std::cerr << fitting(stop.what()) << "\n";
    return stop.status;
  } catch (const std::exception& error) {
    std::cerr << "The workbook command met something it does not know: " << error.what() << "\n";
    return workbook::cannot_judge;
  }
}
