/// The commands. Each adds its options to a command of its own; the one that was typed leaves its
/// work in `work`.
/// @file
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

struct Typed {
  std::function<ExitStatus()> work;
};

void add_test(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_watch(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_hint(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_reset(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_bench(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_annotate(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_check(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_profile(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_speedup(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_board(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_verify(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_cut(CLI::App* command, const Workbook& workbook, Typed& typed);
void add_dev(CLI::App* command, const Workbook& workbook, Typed& typed);

/// What `./workbook` alone does: the stages and what to do next.
ExitStatus show_stages(const Workbook& workbook);

/// One of the programs behind ./workbook: commands.txt says which command is in which, so that each
/// is built when it is asked for.
struct Program {
  using Add = void (*)(CLI::App* command, const Workbook& workbook, Typed& typed);
  struct Command {
    std::string name;
    Add add;
  };
  std::vector<Command> commands;
  ExitStatus (*alone)(const Workbook& workbook) = nullptr;  ///< without a command, where that means
};

/// Defined by each program.
Program this_program();

/// For stage 06, of every program that this command starts: the device's number in the list of 06a,
/// or a part of its name. Empty leaves the choice to the program: the first GPU, else the first
/// CPU.
inline constexpr const char* opencl_device_help =
    "OpenCL device: its number in the list of 06a, or a part of its name";
void choose_opencl_device(const std::string& device);

}  // namespace workbook
