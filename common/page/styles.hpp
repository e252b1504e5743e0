/// The style sheets and the script of this folder, embedded.
/// @file
#pragma once

namespace workbook {

extern const char theme_css[];  ///< theme.css: colours, and the classes that pictures use
extern const char page_css[];   ///< page.css: text, tables, cards

extern const char sort_table_js[];  ///< sort_table.js: buttons that sort tables of class `sortable`

}  // namespace workbook
