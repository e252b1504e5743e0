/// A stage's worker as valgrind wants it: with line numbers, and without instructions it cannot
/// run.
/// @file
#pragma once

#include <string>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"
#include "timing/session.hpp"

namespace workbook {

inline constexpr const char* profile_build = "profile";

struct ProfiledWorker {
  Status status = Status::ok;
  std::string why;  ///< one sentence when not ok
  std::filesystem::path program;
};

/// Builds the worker of `variant` ("yours", "solution") in the profile build. Throws Interrupted,
/// and Stop where nothing can be built.
ProfiledWorker build_profiled_worker(const Workbook& workbook, const Stage& stage,
                                     const std::string& variant);

}  // namespace workbook
