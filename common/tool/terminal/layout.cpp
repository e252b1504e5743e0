#include "terminal/layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

namespace workbook {
namespace {

// Fixed notation with so many significant digits, and no fewer than those before the point.
std::string with_digits(double value, int digits) {
  const int magnitude = value > 0 ? static_cast<int>(std::floor(std::log10(value))) : 0;
  char text[40];
  std::snprintf(text, sizeof text, "%.*f", std::max(0, digits - 1 - magnitude), value);
  return text;
}

}  // namespace

std::size_t display_width(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string left(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, display_width(text)), ' ');
}

std::string right(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, display_width(text)), ' ') + text;
}

std::string wrapped(const std::string& text, int width, int indent) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::istringstream words(text);
  std::string result, line, word;
  while (words >> word) {
    if (!line.empty() && display_width(line) + 1 + display_width(word) + margin.size() >
                             static_cast<std::size_t>(width)) {
      result += margin + line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return line.empty() ? result : result + margin + line + "\n";
}

std::string human_seconds(double seconds) {
  if (seconds == 0) return "0 s";
  if (seconds >= 1) return with_digits(seconds, 3) + " s";
  if (seconds >= 1e-3) return with_digits(seconds * 1e3, 3) + " ms";
  if (seconds >= 1e-6) return with_digits(seconds * 1e6, 3) + " us";
  return with_digits(seconds * 1e9, 3) + " ns";
}

std::string human_percent(double share) {
  const double percent = 100 * share;
  return (percent == std::round(percent) ? std::to_string(std::lround(percent))
                                         : with_digits(percent, 2)) +
         " %";
}

std::string human_ratio(double ratio) { return with_digits(ratio, ratio < 10 ? 2 : 3); }

}  // namespace workbook
