/// What is right: two independent answers to "is this point inside?".
/// @file
#pragma once

#include "geometry/case.hpp"
#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace workbook {

/// The rule's steps for one point and one edge (a, b), each a condition that the next one needs.
struct EdgeVerdict {
  bool above_low = false;    ///< p.y > min(a.y, b.y)
  bool below_high = false;   ///< p.y <= max(a.y, b.y)
  bool left_of_end = false;  ///< p.x <= max(a.x, b.x)
  bool not_level = false;    ///< a.y != b.y
  double crossing = 0;       ///< x where the edge meets the point's row; only where not_level
  bool counts = false;       ///< all of the above, and a.x == b.x or p.x <= crossing
};
EdgeVerdict judge_edge(Vertex p, Vertex a, Vertex b);

/// The rule as it reads, in IEEE double. A vertex itself gives `border_value`.
bool inside_by_rule(Vertex p, Ring ring, bool border_value);

/// The same decision in 64-bit integers: cross-multiplied, nothing rounded. Both the point and the
/// ring must have integer coordinates within exact_integer_limit (std::invalid_argument otherwise).
bool inside_by_integers(Vertex p, Ring ring, bool border_value);

/// The mask of inside_by_rule over all pixels. @throws std::invalid_argument on a NaN or infinite
/// vertex, or a negative size.
Mask mask_by_rule(Ring ring, bool border_value, int width, int height);
Mask mask_by_rule(const Case& shape);

/// The mask of inside_by_integers over all pixels.
Mask mask_by_integers(Ring ring, bool border_value, int width, int height);

}  // namespace workbook
