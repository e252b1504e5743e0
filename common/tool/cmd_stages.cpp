// `./workbook` alone: the staircase, what is solved, what comes next.
#include <iostream>

#include "tool/commands.hpp"
#include "tool/console.hpp"
#include "tool/progress_file.hpp"

namespace workbook {

ExitStatus show_stages(const Workbook& workbook) {
  const auto progress = read_progress(workbook);
  const Stage* next = nullptr;
  for (const Stage& stage : workbook.table.stages) {
    const auto entry = progress.find(stage.id);
    const std::string verdict = entry == progress.end() ? "not tried" : entry->second.verdict;
    const bool solved = verdict == "solved";
    if (!solved && !next && verdict != "not here") next = &stage;
    std::cout << "  "
              << styled(solved                ? Style::good
                        : verdict == "failed" ? Style::bad
                                              : Style::plain,
                        left(verdict, 15))
              << left(stage.id, 12) << stage.title << "\n";
  }
  if (!next) {
    std::cout << "\nEverything is solved. ./workbook speedup shows what it gained.\n";
    return yes;
  }
  std::cout << "\nNext: read " << next->folder << "/README.md, then ./workbook test " << next->id
            << "\n";
  const auto entry = progress.find(next->id);
  if (entry != progress.end() && !entry->second.next.empty()) {
    std::cout << "      " << entry->second.next << "\n";
  }
  std::cout << "All commands: ./workbook --help\n";
  return yes;
}

void add_setup_and_doctor(CLI::App& app) {
  app.add_subcommand("setup", "installs what is missing: setup [core] [opencl] [tools]");
  app.add_subcommand("doctor", "says what is installed and what is missing");
}

}  // namespace workbook
