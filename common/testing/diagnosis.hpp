/// What is wrong with a mask, in the problem's words.
/// @file
#pragma once

#include <string>
#include <vector>

#include "geometry/case.hpp"
#include "geometry/mask.hpp"

namespace workbook {

/// One or two sentences about how `mask` differs from `expected`, the rule's mask of `shape`: never
/// written or only in part, a known mistake that gives this very mask (see hypotheses.hpp), or
/// where the wrong pixels lie. Empty where the masks are equal or nothing is known that fits. Both
/// masks have the size of the shape.
std::string diagnose(const Mask& mask, const Mask& expected, const Case& shape);

/// The rule's steps for one pixel, edge by edge: a small table, lines of at most 48 columns. Edges
/// that do not reach the pixel's row are counted, not listed.
std::string explain_pixel(int x, int y, const Case& shape);

}  // namespace workbook
