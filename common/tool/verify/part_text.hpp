/// What `verify` and `dev test` print of a part.
/// @file
#pragma once

#include <string>

#include "lint/tally.hpp"

namespace workbook {

/// The part's line, what failed below it, and why something was left out.
std::string part_text(const std::string& part, const Tally& tally, const std::string& remark = "");

}  // namespace workbook
