#include "exercise/hints.hpp"

#include <algorithm>
#include <iostream>
#include <vector>

#include "exercise/exercise_report.hpp"
#include "readme/markdown_text.hpp"
#include "readme/stage_readme.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr int widest_text = 100;

std::vector<Hint> hints_of(const Workbook& workbook, const Stage& stage) {
  return read_stage_readme(read_text(workbook.root / stage.folder / "README.md")).hints;
}

std::string command_for(const Stage& stage) { return "./workbook hint " + short_name(stage); }

std::string of_so_many(int number, int count) {
  return "hint " + std::to_string(number) + " of " + std::to_string(count);
}

// What is left to somebody who has read all hints.
std::string what_else_helps(const Workbook& workbook, const Stage& stage) {
  const std::string again =
      "There is no further hint. " + command_for(stage) + " 1 shows the first one again.";
  const std::filesystem::path answers = workbook.solutions() / stage.folder;
  if (!std::filesystem::is_directory(answers)) {
    return again + " Ask somebody, and show them what ./workbook test " + short_name(stage) +
           " prints.";
  }
  return again + " Ask somebody; or read the answer and its reasons in " + workbook.shown(answers) +
         ", close it, and write yours.";
}

// `read` hints have been read, this one included.
std::string what_comes_next(const Workbook& workbook, const Stage& stage, int number, int read,
                            int count) {
  if (number == count) return what_else_helps(workbook, stage);
  const std::string again = number < read ? " " + std::to_string(number + 1) : "";
  return command_for(stage) + again + " shows " + of_so_many(number + 1, count) +
         ", when this one is not enough.";
}

void print(const Workbook& workbook, const Stage& stage, const std::vector<Hint>& hints, int number,
           int read) {
  const int width = std::min(terminal_width(), widest_text);
  const int count = static_cast<int>(hints.size());
  const Hint& hint = hints[static_cast<std::size_t>(number - 1)];
  std::cout << styled(Style::bold, stage.id + "  " + stage.title) << "\n"
            << "  " << of_so_many(number, count) << "\n\n"
            << terminal_text(hint.text, width, 2) << "\n"
            << wrapped(what_comes_next(workbook, stage, number, read, count), width, 2)
            << std::flush;
}

ExitStatus no_hints(const Stage& stage) {
  std::cout << stage.folder << "/README.md has no hints. Ask somebody, and show them what "
            << "./workbook test " << short_name(stage) << " prints.\n";
  return no;
}

void remember(const Workbook& workbook, const Stage& stage, int number) {
  auto progress = read_progress(workbook);
  StageProgress& entry = progress[stage.id];
  entry.hints = std::max(entry.hints, number);
  write_progress(workbook, progress);
}

int read_so_far(const Workbook& workbook, const Stage& stage) {
  const auto progress = read_progress(workbook);
  const auto entry = progress.find(stage.id);
  return entry == progress.end() ? 0 : entry->second.hints;
}

}  // namespace

ExitStatus show_hint(const Workbook& workbook, const Stage& stage, int number) {
  const std::vector<Hint> hints = hints_of(workbook, stage);
  const int count = static_cast<int>(hints.size());
  const int read = read_so_far(workbook, stage);
  const int next = std::min(read + 1, count);
  if (hints.empty()) return no_hints(stage);
  if (number < 1 || number > count) {
    throw Stop(wrong_use, "There is no hint " + std::to_string(number) + " of " + stage.id +
                              ": they are 1 to " + std::to_string(count) + ".");
  }
  if (number > next) {
    throw Stop(wrong_use, "Hints come one at a time: " + command_for(stage) + " shows " +
                              of_so_many(next, count) + ".");
  }
  remember(workbook, stage, number);
  print(workbook, stage, hints, number, std::max(read, number));
  return yes;
}

ExitStatus show_next_hint(const Workbook& workbook, const Stage& stage) {
  const int count = static_cast<int>(hints_of(workbook, stage).size());
  if (count == 0) return no_hints(stage);
  return show_hint(workbook, stage, std::min(read_so_far(workbook, stage) + 1, count));
}

std::string hint_offer(const Workbook& workbook, const Stage& stage, const StageProgress& now) {
  const bool in_the_way =
      now.verdict == "failed" || now.verdict == "to do" || now.verdict == "does not build";
  if (!in_the_way || now.in_a_row < 2) return "";
  const int count = static_cast<int>(hints_of(workbook, stage).size());
  if (now.hints >= count) return "";
  return labelled(Style::dim, "hint",
                  command_for(stage) + " shows " + of_so_many(now.hints + 1, count));
}

}  // namespace workbook
