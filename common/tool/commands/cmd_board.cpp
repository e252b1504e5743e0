// `board`: everybody's results on one page.
#include <iostream>

#include "board/board_class.hpp"
#include "board/board_csv.hpp"
#include "board/board_page.hpp"
#include "commands/commands.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "results/display_text.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_path = 200;

struct BoardArguments {
  std::vector<std::string> files;
  std::string page, csv;
  bool anonymous = false;
};

bool same_file(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  std::error_code ignored;
  return fs::absolute(a).lexically_normal() == fs::absolute(b).lexically_normal() ||
         fs::equivalent(a, b, ignored);
}

// Nobody's results may be lost to a slip of the keyboard.
void refuse_to_overwrite(const std::string& page, const BoardArguments& arguments) {
  for (const std::string& file : arguments.files) {
    for (const std::string& written : {page, arguments.csv}) {
      if (!same_file(written, file)) continue;
      throw Stop(wrong_use, harmless(file, longest_path) +
                                " is to be read and to be written. Choose another name.");
    }
  }
  if (same_file(page, arguments.csv)) {
    throw Stop(wrong_use, "-o and --csv name the same file. Choose another name for one of them.");
  }
}

Board gather(const Workbook& workbook, const BoardArguments& arguments) {
  Progress progress("reading");
  const double count = static_cast<double>(arguments.files.size());
  const std::vector<fs::path> files(arguments.files.begin(), arguments.files.end());
  return gather_board(files, workbook.table.rows, arguments.anonymous, [&](std::size_t done) {
    throw_if_interrupted();
    progress.update(static_cast<double>(done) / count,
                    std::to_string(done) + " of " + std::to_string(files.size()) + " files");
  });
}

ExitStatus board(const Workbook& workbook, const BoardArguments& arguments) {
  const std::string page =
      arguments.page.empty() ? (workbook.results() / "board.html").string() : arguments.page;
  refuse_to_overwrite(page, arguments);
  const Board board = gather(workbook, arguments);
  for (const BoardNote& note : board.notes) {
    std::cerr << harmless(note.file.string(), longest_path) << " " << note.text << ".\n";
  }
  if (board.groups.empty()) {
    throw Stop(cannot_judge,
               "None of the files can be shown, so no board was written. "
               "`./workbook speedup --json FILE` writes one.");
  }
  write_text(page, board_page(board, workbook.table.rows, arguments.anonymous));
  std::size_t shown = 0;
  for (const BoardGroup& group : board.groups) shown += group.people.size();
  std::cout << "The board: " << workbook.shown(page) << " (" << shown << " of "
            << arguments.files.size() << " files shown)\n";
  if (arguments.csv.empty()) return yes;
  write_text(arguments.csv, board_csv(board));
  std::cout << "The table: " << workbook.shown(arguments.csv) << "\n";
  return yes;
}

}  // namespace

void add_board(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto arguments = std::make_shared<BoardArguments>();
  command->add_option("files", arguments->files, "results that `speedup --json` wrote")->required();
  command->add_option("-o,--output", arguments->page, "where to write it [results/board.html]");
  command->add_option("--csv", arguments->csv, "writes a table for scripts, too");
  command->add_flag("--anonymous", arguments->anonymous, "`person 1` .. instead of the names");
  command->callback([&workbook, &typed, arguments] {
    typed.work = [&workbook, arguments] { return board(workbook, *arguments); };
  });
}

}  // namespace workbook
