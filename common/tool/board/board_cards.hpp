/// The machines of a class, a card each; people with the same machine share one.
/// @file
#pragma once

#include <string>

#include "board/board_class.hpp"

namespace workbook {

/// How many kinds of machine there are.
std::size_t machine_kinds(const BoardGroup& group);

/// HTML: a list of cards.
std::string machine_cards(const BoardGroup& group);

}  // namespace workbook
