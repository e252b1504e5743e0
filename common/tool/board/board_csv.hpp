/// The class board for scripts and spreadsheets.
/// @file
#pragma once

#include <string>

#include "board/board_class.hpp"

namespace workbook {

/// RFC 4180, UTF-8, a header first: one line per person and row. `case` counts the cases from 1,
/// the board's own; lines of different cases are not to be compared. No seconds, as on the page.
std::string board_csv(const Board& board);

/// A field: quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe
/// in front.
std::string csv_field(const std::string& text);

}  // namespace workbook
