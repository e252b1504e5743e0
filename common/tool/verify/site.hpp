/// The documentation site, as `verify` judges it.
/// @file
#pragma once

#include <string>
#include <vector>

#include "lint/tally.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// What CMake calls it.
inline constexpr const char* site_target = "site";

/// Why the site cannot be built here, with the packages that are missing; empty where it can.
std::string why_no_site(const Workbook& workbook);

/// What the last build of the site says of itself; empty where it said nothing.
std::string site_report(const Workbook& workbook);

/// A pass for each page of `report`, a failure for each of its faults, and for each stage that has
/// no page in it.
Tally judge_site(const std::vector<Stage>& stages, const std::string& report);

}  // namespace workbook
