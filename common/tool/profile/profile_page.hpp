/// Profiles as one page: a picture of who called whom, and tables that can be sorted.
/// @file
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "profile/profile_tree.hpp"

namespace workbook {

struct ProfiledRun {
  std::string name;  ///< "tuples"; the log's, the stage's
  CallProfile profile;
};

struct ProfilePage {
  std::string title;                        ///< plain text
  std::string lead;                         ///< HTML: what was run
  std::string reading;                      ///< HTML between the picture and the tables
  std::string cost;                         ///< "time", "instructions"
  std::function<std::string(double)> show;  ///< a cost with its unit: "12.3 ms"
  std::string foreign;                      ///< what ProfiledFunction::is_foreign means here
  std::string sharing;                      ///< HTML: how the profiler's counts became a tree
  std::vector<ProfiledRun> runs;            ///< at least one; drawn on one scale
};

/// The whole document.
std::string profile_page(const ProfilePage& page);

/// "67 %", "0.3 %", "under 0.1 %" of `whole`.
std::string share_of(double part, double whole);

}  // namespace workbook
