// Which processor it is, and how many cores it has.
#pragma once

#include <string>

#include "machine/system_files.hpp"

namespace workbook {

// The model's name, or on boards without one the board's ("Raspberry Pi 5 Model B Rev 1.0"); empty
// where neither is told.
std::string cpu_name(const SystemFiles& files);

// Cores that are online: the different pairs of package and core among the logical processors; 0
// where it cannot be told.
int physical_cores(const SystemFiles& files);

}  // namespace workbook
