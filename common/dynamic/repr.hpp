/// A float in the fewest digits that read back as the same float.
/// @file
#pragma once

#include <string>

namespace workbook::dynamic {

/// As Python's repr: 1.0, 1e+16, inf.
std::string shortest(double value);

}  // namespace workbook::dynamic
