/// Reads what Oclgrind writes to its log.
/// @file
#pragma once

#include <string>
#include <vector>

#include "check/finding.hpp"

namespace workbook {

/// The findings in `text`, each once, whatever work-items it was seen in.
std::vector<Finding> oclgrind_findings(const std::string& text, const ReportFiles& files);

}  // namespace workbook
