#include "tool/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <sstream>

namespace workbook {
namespace {

constexpr double quiet_seconds = 1;
constexpr double seconds_between_lines = 10;
constexpr int bar_width = 20;

int plain_width = 0;  // 0 where no PlainOutput lives

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value && *value;
}

bool plain_characters_only = false;

bool terminal_is(const char* name) {
  const char* terminal = std::getenv("TERM");
  return terminal && std::strcmp(terminal, name) == 0;
}

// The first of the variables that is set decides; an empty one counts as not set, as in setlocale.
bool locale_is_utf8() {
  for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (!is_set(variable)) continue;
    std::string name = std::getenv(variable);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return name.find("utf-8") != name.npos || name.find("utf8") != name.npos;
  }
  return false;
}

// Fixed notation with so many significant digits, and no fewer than those before the point.
std::string with_digits(double value, int digits) {
  const int magnitude = value > 0 ? static_cast<int>(std::floor(std::log10(value))) : 0;
  char text[40];
  std::snprintf(text, sizeof text, "%.*f", std::max(0, digits - 1 - magnitude), value);
  return text;
}

}  // namespace

bool use_colour() {
  static const bool use = isatty(STDOUT_FILENO) && !is_set("NO_COLOR") && !terminal_is("dumb");
  return use && plain_width == 0;
}

PlainOutput::PlainOutput(int width) { plain_width = width; }
PlainOutput::~PlainOutput() { plain_width = 0; }

bool use_unicode() {
  if (plain_width) return true;
  return !plain_characters_only && !terminal_is("dumb") && !terminal_is("linux") &&
         locale_is_utf8();
}

void set_ascii(bool ascii) { plain_characters_only = ascii; }

std::string styled(Style style, const std::string& text) {
  if (!use_colour() || style == Style::plain) return text;
  const char* code = style == Style::bold   ? "1"
                     : style == Style::good ? "32"
                     : style == Style::bad  ? "1;31"
                                            : "2";
  return std::string("\033[") + code + "m" + text + "\033[0m";
}

int terminal_width() {
  if (plain_width) return plain_width;
  if (const char* columns = std::getenv("COLUMNS")) {
    if (const int width = std::atoi(columns); width >= 20) return width;
  }
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
  return 100;
}

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

Progress::Progress(std::string title)
    : title_(std::move(title)), terminal_(isatty(STDERR_FILENO)) {}

Progress::~Progress() { erase(); }

void Progress::erase() {
  if (drawn_) std::cerr << "\r\033[K" << std::flush;
  drawn_ = false;
}

void Progress::update(std::optional<double> share, const std::string& what) {
  if (elapsed_.seconds() < quiet_seconds) return;
  const double done = std::clamp(share.value_or(0), 0.0, 1.0);
  if (!terminal_) {
    if (elapsed_.seconds() < next_line_) return;
    const std::string percent = share ? std::to_string(static_cast<int>(done * 100)) + " %, " : "";
    std::cerr << title_ << ": " << percent << what << "\n";
    next_line_ = elapsed_.seconds() + seconds_between_lines;
    return;
  }
  const int full = static_cast<int>(done * bar_width);
  const std::string bar = "[" + std::string(full, '#') + std::string(bar_width - full, '.') + "] ";
  const std::string line = title_ + " " + (share ? bar : "") + what;
  const std::size_t room = static_cast<std::size_t>(terminal_width() - 1);
  std::cerr << "\r\033[K" << line.substr(0, room) << std::flush;
  drawn_ = true;
}

}  // namespace workbook
