// The `workbook` command: what its programs share.
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "base/text.hpp"
#include "commands/commands.hpp"
#include "process/process.hpp"
#include "repository/exit_status.hpp"
#include "repository/version.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {

void choose_opencl_device(const std::string& device) {
  if (!device.empty()) setenv("WORKBOOK_CL_DEVICE", device.c_str(), 1);
}

}  // namespace workbook

namespace workbook {
extern const char commands_text[];  // commands.txt
}

namespace {

using namespace workbook;

// A line of commands.txt: which program has the command, its name, and what it does.
struct Listed {
  std::string name;
  std::string what;
};

std::vector<Listed> listed_commands() {
  std::vector<Listed> commands;
  for (const std::string& line : lines_of(commands_text)) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t first = line.find('|'), second = line.find('|', first + 1);
    commands.push_back(
        {trimmed(line.substr(first + 1, second - first - 1)), trimmed(line.substr(second + 1))});
  }
  return commands;
}

// The help knows every command; the options are known to the program that has it.
void add_commands(CLI::App& app, const Program& program, const Workbook& workbook, Typed& typed) {
  for (const Listed& listed : listed_commands()) {
    CLI::App* command = app.add_subcommand(listed.name, listed.what);
    for (const Program::Command& own : program.commands) {
      if (own.name == listed.name) own.add(command, workbook, typed);
    }
  }
}

int run(int argc, char** argv) {
  const Workbook workbook = open_workbook();
  CLI::App app(
      "One polygon mask, from Python to OpenCL: the exercises, their tests and their times.",
      "./workbook");
  app.footer("Exit status: 0 yes, 1 no, 2 wrong use, 3 could not be judged, 130 Ctrl-C.");
  app.set_version_flag(
      "--version", [&workbook] { return version_text(workbook.root, WORKBOOK_VERSION); },
      "says which version and commit this is, and its licences");
  app.require_subcommand(0, 1);
  Typed typed;
  const Program program = this_program();
  add_commands(app, program, workbook, typed);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? yes : wrong_use;
  }
  if (typed.work) return typed.work();
  if (program.alone && app.get_subcommands().empty()) return program.alone(workbook);
  throw Stop(wrong_use, "This is another program's command: start it as ./workbook.");
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
  // Where the shell followed a link, PWD names another path of this folder, which CMake would
  // follow.
  unsetenv("PWD");
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
