// The style sheets of this folder, embedded.
#pragma once

namespace workbook {

extern const char theme_css[];  // theme.css: colours, and the classes that pictures use
extern const char page_css[];   // page.css: text, tables, cards

}  // namespace workbook
