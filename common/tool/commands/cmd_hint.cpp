// `hint STAGE [N]`: one more hint each time.
#include <algorithm>
#include <iostream>
#include <optional>

#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "exercise/hints.hpp"
#include "repository/exit_status.hpp"
#include "repository/next_stage.hpp"

namespace workbook {
namespace {

// Of the rooms of 06, the first that is not solved.
Stage first_unsolved(const Workbook& workbook, const std::vector<Stage>& rooms) {
  const auto progress = read_progress(workbook);
  const auto unsolved = std::find_if(rooms.begin(), rooms.end(), [&](const Stage& room) {
    return last_verdict(progress, room) != "solved";
  });
  const bool all = unsolved == rooms.end();
  const Stage& stage = all ? rooms.front() : *unsolved;
  std::cout << "Its rooms are";
  for (const Stage& room : rooms) std::cout << " " << short_name(room);
  std::cout << (all ? "; all are solved, this is the first:\n"
                    : "; this is the first that is not solved:\n");
  return stage;
}

ExitStatus hint(const Workbook& workbook, const std::string& name, std::optional<int> number) {
  const std::vector<Stage> stages = stages_called(workbook, name);
  const Stage stage = stages.size() == 1 ? stages.front() : first_unsolved(workbook, stages);
  return number ? show_hint(workbook, stage, *number) : show_next_hint(workbook, stage);
}

}  // namespace

void add_hint(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto stage = std::make_shared<std::string>();
  const auto number = std::make_shared<int>(0);
  command->add_option("STAGE", *stage, "03, 3 or 03_clib; 06 means its first unsolved room")
      ->required();
  const auto* typed_number =
      command->add_option("N", *number, "an earlier hint again: 1 is the first");
  command->callback([&workbook, &typed, stage, number, typed_number] {
    const std::optional<int> which = typed_number->count() ? std::optional(*number) : std::nullopt;
    typed.work = [&workbook, stage, which] { return hint(workbook, *stage, which); };
  });
}

}  // namespace workbook
