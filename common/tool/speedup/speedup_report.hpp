/// The results of `speedup` as one HTML page.
/// @file
#pragma once

#include <string>

#include "speedup/speedup_scaling.hpp"

namespace workbook {

/// @copydoc speedup/speedup_report.hpp
struct SpeedupReport {
  const Speedup& speedup;
  const SpeedupOptions& options;
  const Scaling& scaling;  ///< nothing is said of what it does not hold
  std::string name;        ///< the student's own choice, or empty
  std::string created;     ///< ISO 8601
  std::string mask_png;    ///< the picture's bytes; empty for none
};

/// Headline, staircase, table, how the times grow, how it was measured, the machine, the mask.
/// Every picture has its figures in words or in a table as well.
std::string speedup_report(const SpeedupReport& report);

}  // namespace workbook
