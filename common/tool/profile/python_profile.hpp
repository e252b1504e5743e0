/// Python under cProfile: the logs it leaves, and stage 00's versions run under it.
/// @file
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "profile/profile_tree.hpp"
#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// The interpreter that WorkbookPython.cmake chooses, chosen anew: numpy may have been installed
/// since. @throws Stop with cannot_judge where there is none.
std::string choose_python(const Workbook& workbook);

/// What a log of cProfile holds, in seconds. It is read by a process of its own, which a damaged
/// log may crash. @throws Stop in one sentence: with wrong_use where `log` is no such file, with
/// cannot_judge where it is empty or damaged.
CallProfile read_pstats(const Workbook& workbook, const std::string& python,
                        const std::filesystem::path& log);

struct TimedOperator {
  std::string statement;  ///< of is_inside
  double seconds = 0;     ///< of one execution
};

/// A Python version of the mask, called by itself and under cProfile.
struct PythonRun {
  std::string python;  ///< "3.11.2"
  std::size_t vertices = 0;
  double plain = 0, profiled = 0;  ///< seconds of the call
  std::vector<TimedOperator> operators;
  CallProfile profile;
};

/// "tuples" of baseline/inside_tuples.py.
std::string version_name(const std::filesystem::path& file);

/// Runs a Python version of the mask, `file` below the root, on the class polygon at size x size
/// pixels; its log goes to `results/profile_<its name>.pstats`. `meanwhile` is called about twenty
/// times a second. Nothing where numpy is missing and the version needs it. @throws Stop where the
/// version stops at an error.
std::optional<PythonRun> profile_version(const Workbook& workbook, const std::string& python,
                                         const std::filesystem::path& file, int size,
                                         const std::function<void()>& meanwhile);

}  // namespace workbook
