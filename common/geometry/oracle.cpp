#include "geometry/oracle.hpp"

#include <algorithm>
#include <cstdint>

namespace workbook {

EdgeVerdict judge_edge(Vertex p, Vertex a, Vertex b) {
  EdgeVerdict v;
  v.above_low = p.y > std::min(a.y, b.y);
  v.below_high = p.y <= std::max(a.y, b.y);
  v.left_of_end = p.x <= std::max(a.x, b.x);
  v.not_level = a.y != b.y;
  if (v.not_level) v.crossing = (p.y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x;
  v.counts = v.above_low && v.below_high && v.left_of_end && v.not_level &&
             (a.x == b.x || p.x <= v.crossing);
  return v;
}

namespace {

template <class Counts>
bool inside(Vertex p, Ring ring, bool border_value, Counts counts) {
  if (std::find(ring.begin(), ring.end(), p) != ring.end()) return border_value;
  bool odd = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    odd ^= counts(p, ring[i], ring[(i + 1) % ring.size()]);
  }
  return odd;
}

// The rule's last condition, p.x - a.x <= (p.y - a.y) (b.x - a.x) / (b.y - a.y), multiplied by
// b.y - a.y: an inequality turns round when that is negative.
bool counts_in_integers(Vertex p, Vertex a, Vertex b) {
  using Integer = std::int64_t;
  const auto px = static_cast<Integer>(p.x), py = static_cast<Integer>(p.y);
  const auto ax = static_cast<Integer>(a.x), ay = static_cast<Integer>(a.y);
  const auto bx = static_cast<Integer>(b.x), by = static_cast<Integer>(b.y);
  if (py <= std::min(ay, by) || py > std::max(ay, by) || px > std::max(ax, bx)) return false;
  const Integer left = (px - ax) * (by - ay);
  const Integer right = (py - ay) * (bx - ax);
  return by > ay ? left <= right : left >= right;
}

template <class Inside>
Mask mask_of(Ring ring, bool border_value, int width, int height, Inside is_inside) {
  require_finite(ring);
  Mask mask(width, height);
  const MaskView view = mask.view();
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const Vertex p{static_cast<double>(x), static_cast<double>(y)};
      view.at(x, y) = is_inside(p, ring, border_value);
    }
  }
  return mask;
}

}  // namespace

bool inside_by_rule(Vertex p, Ring ring, bool border_value) {
  return inside(p, ring, border_value,
                [](Vertex q, Vertex a, Vertex b) { return judge_edge(q, a, b).counts; });
}

bool inside_by_integers(Vertex p, Ring ring, bool border_value) {
  if (!has_integer_vertices(ring) || !has_integer_vertices(Ring(&p, 1))) {
    throw std::invalid_argument(
        "the integer oracle decides integer points and vertices up to 2^26 only");
  }
  return inside(p, ring, border_value, counts_in_integers);
}

Mask mask_by_rule(Ring ring, bool border_value, int width, int height) {
  return mask_of(ring, border_value, width, height, inside_by_rule);
}

Mask mask_by_rule(const Case& shape) {
  return mask_by_rule(shape.ring, shape.border_value, shape.width, shape.height);
}

Mask mask_by_integers(Ring ring, bool border_value, int width, int height) {
  return mask_of(ring, border_value, width, height, inside_by_integers);
}

}  // namespace workbook
