#include "speedup/scaling_plan.hpp"

#include <algorithm>
#include <cmath>

#include "geometry/polygons.hpp"

namespace workbook {
namespace {

constexpr std::size_t most_counts = 10;
constexpr double start_seconds = 0.15;    // of a worker
constexpr double seconds_a_round = 0.04;  // that many calls a round are made of a quick method,
constexpr int most_calls_a_round = 20;    // but no more than these
constexpr double decoy_share = 1.2;       // the untimed calls between
constexpr int checked_calls = 2;
constexpr double oracle_seconds = 6e-9;  // for a pixel-edge

double seconds_of(const ScalingCandidate& candidate, int rounds) {
  const double round = std::max(candidate.seconds,
                                std::min(seconds_a_round, most_calls_a_round * candidate.seconds));
  return start_seconds + decoy_share * (checked_calls * candidate.seconds + rounds * round);
}

double seconds_of(const std::vector<ScalingCandidate>& candidates, int rounds) {
  double total = 0;
  std::vector<ScalingShape> checked;  // the right mask is made once for each shape
  for (const ScalingCandidate& candidate : candidates) {
    total += seconds_of(candidate, rounds);
    if (std::find(checked.begin(), checked.end(), candidate.shape) != checked.end()) continue;
    checked.push_back(candidate.shape);
    total += oracle_seconds * candidate.shape.pixel_edges();
  }
  return total;
}

}  // namespace

std::vector<int> thread_counts(int all) {
  std::vector<int> counts;
  if (all <= static_cast<int>(most_counts)) {
    for (int count = 1; count <= all; ++count) counts.push_back(count);
    return counts;
  }
  for (int count = 1; count < all; count *= 2) {
    counts.push_back(count);
    const int between = count + count / 2;
    if (count > 1 && between < all) counts.push_back(between);
  }
  counts.push_back(all);
  // The steps between are given up from the small end: 3, 6, 12..
  for (int between = 3; counts.size() > most_counts && between < all; between *= 2) {
    std::erase(counts, between);
  }
  return counts;
}

std::vector<ScalingShape> scaling_shapes() {
  std::vector<ScalingShape> shapes;
  for (const int side : {256, 512, 1024, 2048, 4096}) shapes.push_back({side, class_shape.edges});
  for (const int edges : {6, 12, 96, 384}) shapes.push_back({class_shape.side, edges});
  return shapes;
}

std::vector<Vertex> scaling_ring(unsigned seed, const ScalingShape& shape) {
  std::vector<Vertex> ring = random_polygon(seed, shape.edges, class_shape.side);
  const double stretch = static_cast<double>(shape.side) / class_shape.side;
  for (Vertex& v : ring) v = {std::round(v.x * stretch), std::round(v.y * stretch)};
  return ring;
}

std::vector<ScalingCandidate> affordable(std::vector<ScalingCandidate> candidates, int rounds,
                                         double budget_seconds) {
  std::erase_if(candidates, [](const auto& c) { return c.seconds > longest_call; });
  while (!candidates.empty() && seconds_of(candidates, rounds) > budget_seconds) {
    candidates.erase(
        std::max_element(candidates.begin(), candidates.end(),
                         [](const auto& a, const auto& b) { return a.seconds < b.seconds; }));
  }
  return candidates;
}

}  // namespace workbook
