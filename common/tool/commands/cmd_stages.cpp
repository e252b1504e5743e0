// `./workbook` alone: the staircase, what is solved, what comes next and where.
#include <iostream>

#include "base/pattern.hpp"
#include "build/build.hpp"
#include "commands/commands.hpp"
#include "exercise/exercise_report.hpp"
#include "exercise/progress_list.hpp"
#include "repository/edited_files.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/next_stage.hpp"
#include "repository/todo_places.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

// "03_clib/inside.c:14" of the error that stopped the last build; empty where it names no file.
std::string place_of_error(const Workbook& workbook, const Stage& stage) {
  static const Pattern place("^([^[:space:]:]+:[0-9]+):");
  const std::string log = (workbook.logs() / (test_target(stage, "yours") + ".log")).string();
  const std::string error = first_error(read_text(log), workbook.root.string(), 1);
  const auto found = place.search(error);
  return found ? found->at(1) : "";
}

std::string first_of(const std::string& places) { return places.substr(0, places.find(',')); }

// The place to open, as an editor takes it, and the TODO that stands there.
std::pair<std::string, std::string> where_to_go_on(const Workbook& workbook, const Stage& stage,
                                                   const StageProgress& last) {
  const auto files = edited_files(workbook, stage);
  const std::string first_file = workbook.shown(files.front());
  if (last.verdict == "failed") return {first_file, ""};
  if (last.verdict == "does not build") {
    const std::string place = place_of_error(workbook, stage);
    return {place.empty() ? first_file : place, ""};
  }
  if (last.verdict == "to do") {
    const std::string places = places_of_todo(stage, workbook.root / stage.folder, last.next);
    if (!places.empty()) return {first_of(places), last.next};
  }
  const auto todo = first_open_todo(stage, files);
  if (!todo) return {first_file, ""};
  return {todo->place, todo->text};
}

std::string last_result(const StageProgress& last) {
  if (last.verdict == "does not build") return "It does not build.";
  const std::string counted =
      std::to_string(last.passed) + " of " + std::to_string(last.tests) + " tests pass";
  return last.verdict == "failed" ? counted + "; failed: " + last.next
         : last.tests             ? counted + "."
                                  : "";
}

void show_next(const Workbook& workbook, const Stage& stage, const StageProgress& last) {
  const int width = terminal_width();
  const std::string name = short_name(stage);
  std::cout << "\n" << styled(Style::bold, "Next: " + stage.id + "  " + stage.title) << "\n";
  std::cout << wrapped(last_result(last), width, 2);
  const auto [place, todo] = where_to_go_on(workbook, stage, last);
  std::cout << "  read " << stage.folder << "/README.md\n"
            << "  open " << place << "\n"
            << wrapped(todo, width, 7);
  std::cout << "\n  ./workbook test " << name << "   ./workbook watch   ./workbook hint " << name
            << "\n";
}

}  // namespace

ExitStatus show_stages(const Workbook& workbook) {
  const auto progress = read_progress(workbook);
  const std::vector<Stage>& stages = workbook.table.stages;
  std::cout << staircase(stages, progress, terminal_width());
  if (const Stage* next = next_stage(stages, progress)) {
    const auto last = progress.find(next->id);
    show_next(workbook, *next, last == progress.end() ? StageProgress{} : last->second);
  } else {
    std::cout << "\nEverything is solved. ./workbook speedup shows what it gained.\n";
  }
  std::cout << "  All commands: ./workbook --help\n";
  return yes;
}

}  // namespace workbook
