/// A wrong mask drawn with characters, for a terminal.
/// @file
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "geometry/mask.hpp"

namespace workbook {

enum class Glyphs { blocks, ascii };  ///< UTF-8 blocks, or '#' and '.' alone

/// Puts a run of wrong signs between what switches a terminal's colour on and off. The drawing says
/// the same without it.
using Mark = std::function<std::string(const std::string&)>;
inline std::string unmarked(const std::string& signs) { return signs; }

/// The lines of two panels, `expected` and `yours`, with the x of columns and the y of rows, and a
/// legend of the signs that occur. In `yours` a wrong pixel is '+' (too much), '-' (missing), '?'
/// (never written) or '!' (neither 0 nor 1).
///
/// The panels stand side by side where that fits `columns` (at least 30 are taken), else one above
/// the other; at most 24 rows are drawn. What is larger is cut to the part with the wrong pixels
/// when they lie close enough, else a cell stands for a square of pixels, and shows a wrong one if
/// it has any; a line says so. Every line starts with a blank. No line for an image without pixels.
/// @throws std::invalid_argument when the masks' sizes differ.
std::vector<std::string> draw_comparison(const Mask& mask, const Mask& expected, int columns,
                                         Glyphs glyphs, const Mark& mark = unmarked);

}  // namespace workbook
