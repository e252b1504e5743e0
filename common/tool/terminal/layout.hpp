/// How a text is laid out: widths, columns, and numbers as a person reads them.
/// @file
#pragma once

#include <string>

namespace workbook {

/// Characters a text takes on the terminal: UTF-8 continuation bytes do not count.
std::size_t display_width(const std::string& text);

/// `text` filled with blanks to `width` columns.
std::string left(const std::string& text, std::size_t width);
std::string right(const std::string& text, std::size_t width);

/// Breaks a text at blanks so that no line is longer than `width`, each with `indent` blanks in
/// front.
std::string wrapped(const std::string& text, int width, int indent);

/// "5.33 s", "27.1 ms", "18.2 us", "22.0 ns", "0 s".
std::string human_seconds(double seconds);

/// "0.053", "2.3", "88.1", "1240": a speed-up with two or three digits.
std::string human_ratio(double ratio);

/// "2 %", "0.5 %": a share with at most two digits.
std::string human_percent(double share);

}  // namespace workbook
