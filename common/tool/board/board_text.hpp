/// How the board writes its figures.
/// @file
#pragma once

#include <string>

#include "timing/verdict.hpp"

namespace workbook {

/// "0.053×", "133×", "12,300×": three digits.
std::string times_text(double ratio);

/// "340–352"; empty where the ratio has no interval.
std::string interval_text(const Ratio& ratio);

/// "1 person", "3 people".
std::string counted(std::size_t count, const std::string& one, const std::string& more);

}  // namespace workbook
