/// Which points show how the times grow with threads, pixels and edges, and which of them a short
/// session can afford.
/// @file
#pragma once

#include <cstddef>
#include <vector>

#include "geometry/ring.hpp"
#include "results/scaling.hpp"

namespace workbook {

/// Up to ten threads every count from 1 to `all`; above that about ten, twice as many each time
/// with steps between: 1, 2, 4, 8, 12, 16.. `all`.
std::vector<int> thread_counts(int all);

/// 256 to 4096 pixels a side with 24 edges, and 1024 pixels a side with 6 to 384 edges.
std::vector<ScalingShape> scaling_shapes();

/// The first vertices of the seed's class polygon, stretched to the side and rounded to whole
/// coordinates: the same polygon at every side, and at each count a part of those with more.
std::vector<Vertex> scaling_ring(unsigned seed, const ScalingShape& shape);

/// One that may be measured, and how long a call probably takes.
struct ScalingCandidate {
  std::size_t index = 0;  ///< the caller's
  ScalingShape shape;
  double seconds = 0;
};

inline constexpr double longest_call = 1;  ///< second; what takes longer is left out

/// Takes out the calls over `longest_call`, then the longest ones until the checks, the first calls
/// and `rounds` rounds of the others fit into `budget_seconds`. What stays keeps its order.
std::vector<ScalingCandidate> affordable(std::vector<ScalingCandidate> candidates, int rounds,
                                         double budget_seconds);

}  // namespace workbook
