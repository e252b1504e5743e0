/// The C++ side of the border: one call of the C library for all pixels of a mask.
/// @file
#pragma once

#include <vector>

#include "dynamic/value.hpp"
#include "geometry/mask.hpp"

namespace stage_03 {

using workbook::MaskView;
using workbook::Value;

/// The flat arrays that the C library reads. The caller keeps them, so that the next call finds the
/// memory already there: asking for 16 MiB anew costs more than filling them.
struct FlatArrays {
  std::vector<double> vertices;  ///< x0, y0, x1, y1 ..
  std::vector<double> points;    ///< the same for the pixels, row by row
};

/// Writes 1 for every pixel of the mask that is inside the polygon, a tuple of (x, y) tuples, and 0
/// for the others; a vertex itself takes border_value. @throws std::invalid_argument with the
/// library's message when it returns an error: a NaN or infinite vertex.
void make_mask(const Value& polygon, bool border_value, MaskView mask, FlatArrays& arrays);

}  // namespace stage_03
