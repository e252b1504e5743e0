/// Looking for a line in what a program printed.
/// @file
#pragma once

#include <istream>
#include <string>

namespace workbook {

/// The last line that starts with `prefix` and is not empty; empty when there is none.
inline std::string last_line_with(std::istream& text, const std::string& prefix) {
  std::string line, found;
  while (std::getline(text, line)) {
    if (!line.empty() && line.compare(0, prefix.size(), prefix) == 0) found = line;
  }
  return found;
}

}  // namespace workbook
