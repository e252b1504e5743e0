/// What the page says of Python: stage 00's versions side by side, and any log of cProfile.
/// @file
#pragma once

#include <string>
#include <vector>

#include "profile/python_profile.hpp"

namespace workbook {

struct NamedRun {
  std::string name;  ///< "tuples", "numpy"
  PythonRun run;
};

/// The page on one or two versions, run at size x size pixels.
std::string python_versions_page(const std::vector<NamedRun>& runs, int size);

/// The page on a log called `name`.
std::string python_log_page(const std::string& name, const CallProfile& profile);

/// The function with the most own time.
const ProfiledFunction& hottest_of(const CallProfile& profile);

}  // namespace workbook
