/// Text in a picture: small letters, digits, ':' and '=' on a grid of 5 x 7 dots, and two
/// rows below the line for tails.
/// @file
#pragma once

#include <string>

#include "picture/canvas.hpp"

namespace workbook {

inline constexpr int glyph_width = 5, glyph_height = 9;
inline constexpr int line_of_glyph = 7;  ///< rows down to the line that letters stand on

/// Pixels that the text takes in width; each dot is `size` pixels wide.
int text_width(const std::string& text, int size);

/// The text with its top left corner at (x, y); a character without a glyph is left blank.
void draw_text(Canvas& canvas, int x, int y, const std::string& text, int size, Colour colour);

}  // namespace workbook
