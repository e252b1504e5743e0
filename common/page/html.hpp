/// A page that is one file: no network, no framework, readable in light and dark, printable.
/// @file
#pragma once

#include <string>
#include <string_view>

namespace workbook {

/// `text` so that HTML and SVG show it as it is, in content and in quoted attributes. Control
/// characters other than line ends and tabs, which XML forbids, become U+FFFD.
std::string escaped(std::string_view text);

/// The head of a table's column, of words or of numbers; `text` is HTML.
std::string header_cell(const std::string& text);
std::string number_header(const std::string& text, const std::string& attributes = "");

struct WebPage {
  std::string title;   ///< plain text
  std::string body;    ///< HTML
  std::string style;   ///< CSS of this page alone, after the common one
  std::string script;  ///< JavaScript; the page must be readable without it
};

/// The whole document, with the styles inside.
std::string html_page(const WebPage& page);

}  // namespace workbook
