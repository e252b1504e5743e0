/// The lines of 00_profile/inside_tuples.py in C++, each variable still a Python-like Value.
/// @file
#pragma once

#include "dynamic/builtins.hpp"
#include "dynamic/value.hpp"

namespace stage_01 {

using workbook::Pair;
using workbook::Value;

/// An edge from the vertex a to the vertex b, both unpacked.
struct Edge {
  Pair a, b;
};

/// Python: a_x, a_y = vertices[i]
///         b_x, b_y = vertices[(i + 1) % count]
/// vertices: a tuple of `count` tuples (x, y); 0 <= i < count.
Edge edge_at(const Value& vertices, const Value& i, const Value& count);

/// Python: the two `if` lines before `crossings += 1`. True when the edge counts for the point
/// (x, y).
Value counts(const Value& x, const Value& y, const Edge& edge);

/// Python: is_inside(x, y, vertices, border_value). True when the point is inside the polygon; on a
/// vertex, border_value.
Value is_inside(const Value& x, const Value& y, const Value& vertices, const Value& border_value);

}  // namespace stage_01
