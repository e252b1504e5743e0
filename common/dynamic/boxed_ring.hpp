/// The polygon as the Python version holds it: a tuple of (x, y) tuples.
/// @file
#pragma once

#include "dynamic/value.hpp"
#include "geometry/ring.hpp"

namespace workbook {

/// Coordinates become ints where all of them are integers within exact_integer_limit, floats
/// otherwise. All finite: std::invalid_argument names the first vertex that is not.
Value boxed_ring(Ring ring);

}  // namespace workbook
