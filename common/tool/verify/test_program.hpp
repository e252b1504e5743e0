/// Test programs that belong to no exercise: those of the rooms, and of the worked examples.
/// @file
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "lint/tally.hpp"
#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Runs the program, unless `failures` says that it was not built: each of its tests is to pass.
Tally judge_test_program(const Workbook& workbook, const std::string& part,
                         const std::filesystem::path& program,
                         const std::map<std::string, BuildFailure>& failures);

/// The programs of these rooms, of all where none is named: `timing.tests`. Throws Stop with
/// wrong_use, which lists what there is, for a room without tests.
std::vector<std::string> room_programs(const std::vector<std::string>& all,
                                       const std::vector<std::string>& rooms);

/// `dev test`: builds and runs the tests of these rooms and nothing else. `say` gets a room's lines
/// as soon as it is judged.
ExitStatus test_rooms(const Workbook& workbook, const std::vector<std::string>& rooms,
                      const std::function<void(const std::string&)>& say);

}  // namespace workbook
