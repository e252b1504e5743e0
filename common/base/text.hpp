/// Words and blanks.
/// @file
#pragma once

#include <string>
#include <vector>

namespace workbook {

/// Without the blanks and line ends around it.
std::string trimmed(const std::string& text);

/// On one line: blanks and line ends become one blank.
std::string on_one_line(const std::string& text);

/// "a, b" out of "a" and "b".
void append_to_list(std::string& list, const std::string& item);

/// Its lines, without their ends (LF or CR LF).
std::vector<std::string> lines_of(const std::string& text);

}  // namespace workbook
