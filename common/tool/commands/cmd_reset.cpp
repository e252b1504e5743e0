// `reset STAGE`: back to the skeleton; asks, and keeps a copy.
#include <unistd.h>

#include <iostream>

#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "exercise/reset.hpp"
#include "process/process.hpp"
#include "repository/exit_status.hpp"

namespace workbook {
namespace {

ExitStatus ask() {
  if (!isatty(STDIN_FILENO)) {
    std::cout << "There is no terminal to ask at; --yes resets without asking.\n";
    return wrong_use;
  }
  std::cout << "Put the files of the beginning back? What is there is kept in results/kept. [y/N] "
            << std::flush;
  std::string answer;
  const bool answered(std::getline(std::cin, answer));
  throw_if_interrupted();
  if (!answered) std::cout << "\n";
  return answer == "y" || answer == "Y" || answer == "yes" ? yes : no;
}

}  // namespace

void add_reset(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto stage = std::make_shared<std::string>();
  const auto sure = std::make_shared<bool>(false);
  command->add_option("STAGE", *stage, "03, 3 or 03_clib; 06 means its five rooms")->required();
  command->add_flag("-y,--yes", *sure, "without asking");
  command->callback([&workbook, &typed, stage, sure] {
    typed.work = [&workbook, stage, sure] {
      return reset_stages(workbook, stages_called(workbook, *stage),
                          *sure ? std::function<ExitStatus()>([] { return yes; }) : ask);
    };
  });
}

}  // namespace workbook
