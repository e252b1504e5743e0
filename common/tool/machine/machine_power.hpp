// Where the power comes from, and who sets the clock: both change how fast a laptop is.
#pragma once

#include <string>

#include "machine/system_files.hpp"

namespace workbook {

// "mains" or "battery"; empty where it cannot be told, as on most desktops. Batteries of mice and
// keyboards do not count.
std::string power_source(const SystemFiles& files);

// The governor of the processors' clock ("performance", "powersave", "schedutil"), or several with
// commas between; empty where there is none.
std::string clock_governor(const SystemFiles& files);

}  // namespace workbook
