/// The terminal that a command writes to: its width, its characters, and colours where they are
/// welcome.
/// @file
#pragma once

#include <string>

namespace workbook {

enum class Style { plain, bold, good, bad, dim };

/// True when standard output is a terminal and neither NO_COLOR nor TERM=dumb speaks against
/// colour.
bool use_colour();

/// Columns of the reports that are judged, and of those shown in the READMEs.
inline constexpr int page_width = 100;

/// While one of these lives, texts are made as for a page: no colour, lines of `width` columns,
/// UTF-8.
class PlainOutput {
 public:
  explicit PlainOutput(int width);
  ~PlainOutput();
};

/// True when the locale (LC_ALL, else LC_CTYPE, else LANG) says UTF-8, and neither set_ascii nor
/// the terminal speaks against it: TERM=dumb shows bytes, and the Linux console (TERM=linux) has
/// few glyphs. Over ssh without a locale it is false.
bool use_unicode();

/// From now on plain characters only, or what the terminal can show again: the flag --ascii.
void set_ascii(bool ascii);

/// `text` in the style, or as it is where colour is not welcome.
std::string styled(Style style, const std::string& text);

/// Columns of the terminal (COLUMNS, or asked of the terminal); 100 where there is none.
int terminal_width();

}  // namespace workbook
