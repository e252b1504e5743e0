/// Numbers as a person reads them.
/// @file
#pragma once

#include <string>

namespace workbook {

/// The nearest whole number, its digits in groups of three: "1,234,567".
std::string grouped(double number);

}  // namespace workbook
