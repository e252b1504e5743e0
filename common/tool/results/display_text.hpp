/// Texts that others wrote, fit to be shown.
/// @file
#pragma once

#include <cstddef>
#include <string>

namespace workbook {

/// One line of at most `most` characters, "…" for what was cut: bytes that are not UTF-8, control
/// characters, and marks that turn the direction of writing become U+FFFD. Not yet escaped for
/// HTML.
std::string harmless(const std::string& text, std::size_t most);

}  // namespace workbook
