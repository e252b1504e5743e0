// What a command shows: colours where they are welcome, and progress.
#pragma once

#include <optional>
#include <string>

#include "timing/elapsed.hpp"

namespace workbook {

enum class Style { plain, bold, good, bad, dim };

// True when standard output is a terminal and neither NO_COLOR nor TERM=dumb speaks against colour.
bool use_colour();

// Columns of the reports that are judged, and of those shown in the READMEs.
inline constexpr int page_width = 100;

// While one of these lives, texts are made as for a page: no colour, lines of `width` columns,
// UTF-8.
class PlainOutput {
 public:
  explicit PlainOutput(int width);
  ~PlainOutput();
};

// True when the locale (LC_ALL, else LC_CTYPE, else LANG) says UTF-8, and neither set_ascii nor the
// terminal speaks against it: TERM=dumb shows bytes, and the Linux console (TERM=linux) has few
// glyphs. Over ssh without a locale it is false.
bool use_unicode();

// From now on plain characters only, or what the terminal can show again: the flag --ascii.
void set_ascii(bool ascii);

// `text` in the style, or as it is where colour is not welcome.
std::string styled(Style style, const std::string& text);

// Columns of the terminal (COLUMNS, or asked of the terminal); 100 where there is none.
int terminal_width();

// Characters a text takes on the terminal: UTF-8 continuation bytes do not count.
std::size_t display_width(const std::string& text);

// `text` filled with blanks to `width` columns.
std::string left(const std::string& text, std::size_t width);
std::string right(const std::string& text, std::size_t width);

// Breaks a text at blanks so that no line is longer than `width`, each with `indent` blanks in
// front.
std::string wrapped(const std::string& text, int width, int indent);

// "5.33 s", "27.1 ms", "18.2 us", "22.0 ns", "0 s".
std::string human_seconds(double seconds);

// "0.053", "2.3", "88.1", "1240": a speed-up with two or three digits.
std::string human_ratio(double ratio);

// "2 %", "0.5 %": a share with at most two digits.
std::string human_percent(double share);

// One line of progress on standard error: a bar that rewrites itself on a terminal, else a plain
// line now and then. Nothing is shown in the first second.
class Progress {
 public:
  explicit Progress(std::string title);
  ~Progress();
  // `share` of the work is done (0 .. 1); without one there is no bar.
  void update(std::optional<double> share, const std::string& what);

 private:
  void erase();

  std::string title_;
  Elapsed elapsed_;
  double next_line_ = 10;  // seconds after the start
  bool terminal_;
  bool drawn_ = false;
};

}  // namespace workbook
