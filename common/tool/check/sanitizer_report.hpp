/// Reads what AddressSanitizer, LeakSanitizer, UBSan and ThreadSanitizer print.
/// @file
#pragma once

#include <string>
#include <vector>

#include "check/finding.hpp"

namespace workbook {

/// The findings in `text`, each once. The place of each is the innermost line of an edited file, or
/// else of any file of the workbook. A leak in which no line of the workbook has a part is somebody
/// else's, and left out.
std::vector<Finding> sanitizer_findings(const std::string& text, const ReportFiles& files);

}  // namespace workbook
