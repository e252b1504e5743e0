/// Where the power comes from: on its battery a laptop is slower.
/// @file
#pragma once

#include <string>

#include "machine/system_files.hpp"

namespace workbook {

/// "mains" or "battery"; empty where it cannot be told, as on most desktops. Batteries of mice and
/// keyboards do not count.
std::string power_source(const SystemFiles& files);

}  // namespace workbook
