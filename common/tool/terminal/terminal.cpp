#include "terminal/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>

namespace workbook {
namespace {

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

}  // namespace workbook
