// The commands. Each registers itself; the one that was typed leaves its work in `work`.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "tool/workbook.hpp"

namespace workbook {

struct Typed {
  std::function<ExitStatus()> work;
};

void add_board(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_test(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_check(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_hint(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_watch(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_profile(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_reset(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_bench(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_speedup(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_annotate(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_verify(CLI::App& app, const Workbook& workbook, Typed& typed);
void add_cut(CLI::App& app, const Workbook& workbook, Typed& typed);
// These two are answered by the launcher, which works before anything is installed; the help knows
// them.
void add_setup_and_doctor(CLI::App& app);

// For stage 06, of every program that this command starts: the device's number in the list of 06a,
// or a part of its name. Empty leaves the choice to the program: the first GPU, else the first CPU.
inline constexpr const char* opencl_device_help =
    "OpenCL device: its number in the list of 06a, or a part of its name";
void choose_opencl_device(const std::string& device);

// What `./workbook` alone does: the stages and what to do next.
ExitStatus show_stages(const Workbook& workbook);

}  // namespace workbook
