/// What typical mistakes make of a polygon: the masks that a wrong one is compared with.
/// @file
#pragma once

#include <string>
#include <vector>

#include "geometry/case.hpp"
#include "geometry/mask.hpp"

namespace workbook {

/// A mistake in words ("Your mask is transposed: ...") and the mask that it gives. A pixel that the
/// mistake never writes holds `poison`.
struct Hypothesis {
  std::string words;
  Mask mask;
};

/// Pixels in the wrong place: transposed, mirrored, half a pixel off, rows of another length.
std::vector<Hypothesis> misplaced(const Case& shape);

/// The whole mask one or two pixels off, in any direction.
std::vector<Hypothesis> shifted(const Case& shape);

/// One edge missing, or counted twice, which is the same: one hypothesis for each edge.
std::vector<Hypothesis> without_an_edge(const Case& shape);

/// Another rule: a comparison, the division, the border.
std::vector<Hypothesis> other_rules(const Case& shape);

}  // namespace workbook
