#include "page/svg.hpp"

#include <cmath>
#include <cstdio>

#include "page/html.hpp"
#include "page/styles.hpp"

namespace workbook {
namespace {

std::string attribute(const std::string& name, double value) {
  return " " + name + "=\"" + svg_number(value) + "\"";
}

std::string class_attribute(const std::string& look) {
  return look.empty() ? "" : " class=\"" + escaped(look) + "\"";
}

}  // namespace

std::string svg_number(double value) {
  if (!std::isfinite(value)) return "0";
  char text[64];
  std::snprintf(text, sizeof text, "%.2f", value);
  std::string result(text);
  result.erase(result.find_last_not_of('0') + 1);
  if (result.back() == '.') result.pop_back();
  return result == "-0" ? "0" : result;
}

Svg::Svg(double width, double height, const std::string& title, const std::string& description)
    : width_(width), height_(height), title_(title), description_(description) {}

void Svg::shape(const std::string& element, const std::string& look, const std::string& tip) {
  const std::string name = element.substr(0, element.find(' '));
  body_ += "<" + element + class_attribute(look);
  body_ += tip.empty() ? "/>\n" : "><title>" + escaped(tip) + "</title></" + name + ">\n";
}

void Svg::line(Point from, Point to, const std::string& look) {
  shape("line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) +
            attribute("y2", to.y),
        look, "");
}

void Svg::polyline(const std::vector<Point>& points, const std::string& look) {
  std::string list;
  for (const Point& p : points) {
    list += (list.empty() ? "" : " ") + svg_number(p.x) + "," + svg_number(p.y);
  }
  shape("polyline points=\"" + list + "\"", look, "");
}

void Svg::rectangle(Point corner, double width, double height, const std::string& look,
                    const std::string& tip) {
  shape("rect" + attribute("x", corner.x) + attribute("y", corner.y) + attribute("width", width) +
            attribute("height", height),
        look, tip);
}

void Svg::circle(Point centre, double radius, const std::string& look, const std::string& tip) {
  shape("circle" + attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius),
        look, tip);
}

void Svg::text(Point at, const std::string& text, Anchor anchor, const std::string& look,
               double degrees) {
  body_ += "<text" + attribute("x", at.x) + attribute("y", at.y) + class_attribute(look);
  if (anchor != Anchor::start) {
    body_ += anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
  }
  if (degrees != 0) {
    body_ += " transform=\"rotate(" + svg_number(degrees) + " " + svg_number(at.x) + " " +
             svg_number(at.y) + ")\"";
  }
  body_ += ">" + escaped(text) + "</text>\n";
}

void Svg::open(const std::string& look, const std::string& tip) {
  body_ += "<g" + class_attribute(look) + ">\n";
  if (!tip.empty()) body_ += "<title>" + escaped(tip) + "</title>\n";
}

void Svg::close() { body_ += "</g>\n"; }

std::string Svg::document(const std::string& attributes, const std::string& style) const {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " +
         svg_number(width_) + " " + svg_number(height_) + "\"" + attributes + ">\n<title>" +
         escaped(title_) + "</title>\n<desc>" + escaped(description_) + "</desc>\n" + style +
         body_ + "</svg>\n";
}

std::string Svg::inline_text() const { return document("", ""); }

std::string Svg::file_text() const {
  return document(attribute("width", width_) + attribute("height", height_),
                  "<style>\n" + std::string(theme_css) +
                      "</style>\n<rect width=\"100%\" height=\"100%\" style=\"fill: "
                      "var(--ground)\"/>\n");
}

}  // namespace workbook
