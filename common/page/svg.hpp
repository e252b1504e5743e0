/// Pictures in SVG, drawn from shapes whose looks are classes of theme.css.
/// @file
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace workbook {

struct Point {
  double x = 0;
  double y = 0;
};

enum class Anchor { start, middle, end };

/// Coordinates are in pixels from the upper left corner. `look` is a list of classes: "axis",
/// "grid", "s1 fill", "s2 stroke dashed", "quiet small". A `tip` is shown where the pointer rests.
class Svg {
 public:
  /// A screen reader says `title`, then `description`: the picture's message in a sentence or two.
  Svg(double width, double height, const std::string& title, const std::string& description);

  void line(Point from, Point to, const std::string& look);
  void polyline(const std::vector<Point>& points, const std::string& look);
  void rectangle(Point corner, double width, double height, const std::string& look,
                 const std::string& tip = "");
  void circle(Point centre, double radius, const std::string& look, const std::string& tip = "");
  /// `at` is on the base line. `degrees` turn the text clockwise about it.
  void text(Point at, const std::string& text, Anchor anchor = Anchor::start,
            const std::string& look = "", double degrees = 0);
  /// Everything until close() belongs together: a class, and a name for a screen reader or a tip.
  void open(const std::string& look, const std::string& tip = "");
  void close();

  std::string inline_text() const;  ///< for an HTML page that has theme.css
  std::string file_text() const;    ///< a file of its own, with theme.css inside

 private:
  void shape(const std::string& element, const std::string& look, const std::string& tip);
  std::string document(const std::string& attributes, const std::string& style) const;

  double width_;
  double height_;
  std::string title_;
  std::string description_;
  std::string body_;
};

/// "12.5": at most two decimals, no exponent, no trailing zeros.
std::string svg_number(double value);

}  // namespace workbook
