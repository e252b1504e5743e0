#include "page/html.hpp"

#include "page/styles.hpp"

namespace workbook {
namespace {

bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        if (is_forbidden(c)) {
          result += "\xef\xbf\xbd";
        } else {
          result += c;
        }
    }
  }
  return result;
}

std::string header_cell(const std::string& text) { return "<th scope=\"col\">" + text + "</th>"; }

std::string number_header(const std::string& text, const std::string& attributes) {
  return "<th scope=\"col\" class=\"number\"" + attributes + ">" + text + "</th>";
}

std::string html_page(const WebPage& page) {
  std::string text =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      // Nothing may be loaded, whatever a name in a results file says.
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n";
  text += "<title>" + escaped(page.title) + "</title>\n<style>\n" + theme_css + page_css +
          page.style + "</style>\n</head>\n<body>\n" + page.body;
  if (!page.script.empty()) text += "<script>\n" + page.script + "</script>\n";
  return text + "</body>\n</html>\n";
}

}  // namespace workbook
