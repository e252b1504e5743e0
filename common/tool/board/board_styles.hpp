/// What only the class board needs, embedded.
/// @file
#pragma once

namespace workbook {

extern const char board_css[];
extern const char board_js[];  ///< marks one person everywhere

}  // namespace workbook
