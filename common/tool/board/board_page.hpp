/// The class board as one HTML page.
/// @file
#pragma once

#include <string>
#include <vector>

#include "board/board_class.hpp"

namespace workbook {

/// `rows` is the workbook's table. File names are left out of the notes where `anonymous`.
std::string board_page(const Board& board, const std::vector<Row>& rows, bool anonymous);

}  // namespace workbook
