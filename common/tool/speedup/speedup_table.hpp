/// The course's table as text, for a terminal of the given width (60 columns are enough).
/// @file
#pragma once

#include <string>

#include "speedup/speedup_run.hpp"

namespace workbook {

std::string speedup_table(const Speedup& speedup, const SpeedupOptions& options, int width);

}  // namespace workbook
