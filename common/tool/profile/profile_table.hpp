/// The tables of a page that shows a profile.
/// @file
#pragma once

#include <string>

#include "profile/profile_page.hpp"

namespace workbook {

/// A cell of a sortable table: `shown`, sorted as `value`.
std::string number_cell(const std::string& shown, double value);

/// All functions of a run, the one with the most own cost first; of a large profile the 1000 with
/// the most.
std::string profile_table(const ProfilePage& page, const ProfiledRun& run);

}  // namespace workbook
