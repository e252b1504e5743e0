/// Given: the masks of steps 2 and 3. All rows are set to 0 first, the vertices are written last.
/// @file
#pragma once

#include "polygon.hpp"

namespace stage_07 {

/// With flip_row() for each row.
void make_mask_counted(const Polygon& polygon, MaskView mask);

/// With fill_spans() for each row.
void make_mask_spans(const Polygon& polygon, MaskView mask);

}  // namespace stage_07
