/// The same rule with static types inside. The call is still Python's: Values go in, a Value comes
/// out, once for each pixel.
/// @file
#pragma once

#include <cstddef>

#include <coordinates.hpp>

#include "dynamic/value.hpp"

namespace stage_02 {

using workbook::Value;

/// The call that the rest of the program makes for each pixel, as is_inside(x, y, vertices,
/// border_value) in Python. `flat` is memory to work in, kept from call to call so that no call has
/// to allocate; what an earlier call left in it means nothing.
Value is_inside(const Value& x, const Value& y, const Value& vertices, const Value& border_value,
                Coordinates& flat);

/// The border: writes the numbers of a tuple of (x, y) tuples to `flat`, x0, y0, x1, y1 ..; what
/// was in it is gone.
void unbox(const Value& vertices, Coordinates& flat);

/// True when the edge from a to b counts for the point (x, y).
bool counts(double x, double y, double a_x, double a_y, double b_x, double b_y);

/// True when the point is inside the polygon of the first `count` vertices of `flat`; on a vertex,
/// border_value. Each coordinate is read once. `flat` must have 2 * count elements: nobody checks.
bool contains(double x, double y, const Coordinates& flat, std::size_t count, bool border_value);

/// The same, but reads with at(): std::out_of_range when `flat` is too short for `count` vertices.
bool contains_checked(double x, double y, const Coordinates& flat, std::size_t count,
                      bool border_value);

/// The same as contains, written as Python has it: both ends of each edge looked up, the second one
/// with %. Given, to be timed against contains.
bool contains_with_remainder(double x, double y, const Coordinates& flat, std::size_t count,
                             bool border_value);

}  // namespace stage_02
