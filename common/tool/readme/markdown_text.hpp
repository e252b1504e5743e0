/// Markdown for a terminal.
/// @file
#pragma once

#include <string>

namespace workbook {

/// Paragraphs and list items broken at `width` columns, each line with `indent` blanks in front;
/// code as it is; links by their text. Backticks stay.
std::string terminal_text(const std::string& markdown, int width, int indent);

}  // namespace workbook
