#include "testing/hypotheses.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <sstream>

#include "geometry/oracle.hpp"

namespace workbook {
namespace {

using Decision = std::function<bool(Vertex, const Case&)>;

Mask mask_of(const Case& shape, const std::function<bool(int x, int y)>& inside) {
  Mask mask(shape.width, shape.height);
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x) mask.view().at(x, y) = inside(x, y);
  }
  return mask;
}

bool by_rule(double x, double y, const Case& shape) {
  return inside_by_rule({x, y}, shape.ring, shape.border_value);
}

// The mask in which each pixel has what belongs at another point.
Mask moved(const Case& shape, const std::function<Vertex(int x, int y)>& from) {
  return mask_of(shape, [&](int x, int y) {
    const Vertex p = from(x, y);
    return by_rule(p.x, p.y, shape);
  });
}

// Pixel (x, y) written at y * pitch + x.
Mask with_pitch(const Case& shape, int pitch) {
  Mask mask(shape.width, shape.height, poison);
  const std::size_t size = mask.pixels().size();
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x) {
      const std::size_t at = static_cast<std::size_t>(y) * pitch + x;
      if (at < size) mask.view().data()[at] = by_rule(x, y, shape);
    }
  }
  return mask;
}

Mask stored_by_columns(const Case& shape) {
  Mask mask(shape.width, shape.height, poison);
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x) {
      mask.view().data()[static_cast<std::size_t>(x) * shape.height + y] = by_rule(x, y, shape);
    }
  }
  return mask;
}

// How a formulation of the rule treats a point that equals a vertex.
enum class Border { value, always_true, opposite, uncounted };

bool decide(Vertex p, const Case& shape, Border border,
            const std::function<bool(Vertex, Vertex, Vertex)>& counts) {
  const std::vector<Vertex>& ring = shape.ring;
  if (border != Border::uncounted && std::find(ring.begin(), ring.end(), p) != ring.end()) {
    return border == Border::always_true || shape.border_value == (border == Border::value);
  }
  bool odd = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    odd ^= counts(p, ring[i], ring[(i + 1) % ring.size()]);
  }
  return odd;
}

bool by_rule_counts(Vertex p, Vertex a, Vertex b) { return judge_edge(p, a, b).counts; }

// The rule's conditions but the last, which compares with the crossing.
bool in_band(Vertex p, Vertex a, Vertex b) {
  const EdgeVerdict v = judge_edge(p, a, b);
  return v.above_low && v.below_high && v.left_of_end && v.not_level;
}

bool counts_strictly(Vertex p, Vertex a, Vertex b) {
  return in_band(p, a, b) && (a.x == b.x || p.x < judge_edge(p, a, b).crossing);
}

bool counts_strictly_everywhere(Vertex p, Vertex a, Vertex b) {
  return in_band(p, a, b) && p.x < judge_edge(p, a, b).crossing;
}

bool counts_with_low_end(Vertex p, Vertex a, Vertex b) {
  const bool rows = p.y >= std::min(a.y, b.y) && p.y < std::max(a.y, b.y);
  return rows && p.x <= std::max(a.x, b.x) &&
         (a.x == b.x || p.x <= (p.y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x);
}

bool counts_with_both_ends(Vertex p, Vertex a, Vertex b) {
  const bool rows = p.y >= std::min(a.y, b.y) && p.y <= std::max(a.y, b.y);
  return rows && a.y != b.y && p.x <= std::max(a.x, b.x) &&
         (a.x == b.x || p.x <= (p.y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x);
}

bool counts_with_no_end(Vertex p, Vertex a, Vertex b) {
  return judge_edge(p, a, b).counts && p.y < std::max(a.y, b.y);
}

bool counts_right_of_it(Vertex p, Vertex a, Vertex b) {
  const EdgeVerdict v = judge_edge(p, a, b);
  return v.above_low && v.below_high && v.not_level && p.x >= v.crossing;
}

bool counts_by_right_end(Vertex p, Vertex a, Vertex b) { return in_band(p, a, b); }

bool counts_in_whole_numbers(Vertex p, Vertex a, Vertex b) {
  if (!in_band(p, a, b)) return false;
  const double quotient = std::trunc((p.y - a.y) * (b.x - a.x) / (b.y - a.y));
  return a.x == b.x || p.x <= quotient + a.x;
}

bool counts_in_float(Vertex p, Vertex a, Vertex b) {
  const auto px = static_cast<float>(p.x), py = static_cast<float>(p.y);
  const auto ax = static_cast<float>(a.x), ay = static_cast<float>(a.y);
  const auto bx = static_cast<float>(b.x), by = static_cast<float>(b.y);
  return py > std::min(ay, by) && py <= std::max(ay, by) && px <= std::max(ax, bx) && ay != by &&
         (ax == bx || px <= (py - ay) * (bx - ax) / (by - ay) + ax);
}

bool counts_with_slope(Vertex p, Vertex a, Vertex b) {
  return in_band(p, a, b) && (a.x == b.x || p.x <= (p.y - a.y) * ((b.x - a.x) / (b.y - a.y)) + a.x);
}

bool counts_left_of_both_ends(Vertex p, Vertex a, Vertex b) {
  return in_band(p, a, b) && (p.x <= std::min(a.x, b.x) || judge_edge(p, a, b).counts);
}

bool counts_without_upright(Vertex p, Vertex a, Vertex b) {
  return a.x != b.x && by_rule_counts(p, a, b);
}

Vertex in_whole_numbers(Vertex v) { return {std::trunc(v.x), std::trunc(v.y)}; }

Case with_ring(Case shape, const std::function<Vertex(Vertex)>& change) {
  for (Vertex& v : shape.ring) v = change(v);
  return shape;
}

std::string edge_name(const std::vector<Vertex>& ring, std::size_t i) {
  const Vertex a = ring[i], b = ring[(i + 1) % ring.size()];
  std::ostringstream name;
  name << "edge " << i << ", from (" << a.x << ", " << a.y << ") to (" << b.x << ", " << b.y << ")";
  return name.str();
}

// "x", "x + 1", "x - 2".
std::string plus(const std::string& name, int offset) {
  if (offset == 0) return name;
  return name + (offset < 0 ? " - " : " + ") + std::to_string(std::abs(offset));
}

std::string shift_words(int dx, int dy) {
  return "Your mask is shifted by (" + std::to_string(dx) + ", " + std::to_string(dy) +
         "): what belongs at (x, y) is at (" + plus("x", dx) + ", " + plus("y", dy) + ").";
}

}  // namespace

std::vector<Hypothesis> misplaced(const Case& shape) {
  const int right = shape.width - 1, bottom = shape.height - 1;
  const Case swapped = with_ring(shape, [](Vertex v) { return Vertex{v.y, v.x}; });
  std::vector<Hypothesis> all{
      {"Your mask is transposed: pixel (x, y) has what belongs at (y, x).",
       moved(shape,
             [](int x, int y) {
               return Vertex{double(y), double(x)};
             })},
      {"Your mask is transposed: x and y of the vertices are swapped.",
       moved(swapped,
             [](int x, int y) {
               return Vertex{double(x), double(y)};
             })},
      {"Your mask is stored column after column: pixel (x, y) belongs at y * width + x, and yours is "
       "at x * height + y.",
       stored_by_columns(shape)},
      {"Your mask is mirrored left to right.", moved(shape,
                                                     [&](int x, int y) {
                                                       return Vertex{double(right - x), double(y)};
                                                     })},
      {"Your mask is mirrored top to bottom.", moved(shape,
                                                     [&](int x, int y) {
                                                       return Vertex{double(x), double(bottom - y)};
                                                     })},
      {"Your mask is turned round: pixel (x, y) has what belongs in the opposite corner.",
       moved(shape, [&](int x, int y) {
         return Vertex{double(right - x), double(bottom - y)};
       })}};
  if (shape.width != shape.height) {
    all.push_back(
        {"Your rows have the wrong length: pixel (x, y) belongs at y * width + x, and yours "
         "is at y * height + x.",
         with_pitch(shape, shape.height)});
  }
  all.push_back(
      {"Your mask is shifted by half a pixel: the rule decides the point (x, y) itself, not the middle "
       "of a square, (x + 0.5, y + 0.5).",
       moved(shape, [](int x, int y) {
         return Vertex{x + 0.5, y + 0.5};
       })});
  return all;
}

std::vector<Hypothesis> shifted(const Case& shape) {
  std::vector<Hypothesis> all;
  for (int dy = -2; dy <= 2; ++dy) {
    for (int dx = -2; dx <= 2; ++dx) {
      if (dx == 0 && dy == 0) continue;
      all.push_back({shift_words(dx, dy), moved(shape, [&](int x, int y) {
                       return Vertex{double(x - dx), double(y - dy)};
                     })});
    }
  }
  return all;
}

std::vector<Hypothesis> without_an_edge(const Case& shape) {
  std::vector<Hypothesis> all;
  const std::size_t count = shape.ring.size();
  for (std::size_t left_out = 0; left_out < count; ++left_out) {
    const Vertex from = shape.ring[left_out], to = shape.ring[(left_out + 1) % count];
    const auto counts = [&](Vertex p, Vertex a, Vertex b) {
      return !(a == from && b == to) && by_rule_counts(p, a, b);
    };
    const std::string closing = left_out + 1 == count ? ", the closing edge" : "";
    all.push_back({"Your mask is right except for one edge: " + edge_name(shape.ring, left_out) +
                       closing + ", is missing, or counted twice.",
                   mask_of(shape, [&](int x, int y) {
                     return decide({double(x), double(y)}, shape, Border::value, counts);
                   })});
  }
  return all;
}

std::vector<Hypothesis> other_rules(const Case& shape) {
  using Counts = bool (*)(Vertex, Vertex, Vertex);
  std::vector<Hypothesis> all;
  const auto add = [&](const std::string& words, Border border, Counts counts) {
    all.push_back({words, mask_of(shape, [&](int x, int y) {
                     return decide({double(x), double(y)}, shape, border, counts);
                   })});
  };
  add("Your mask ignores the border: a pixel on a vertex is counted like any other, and the rule "
      "gives it border_value.",
      Border::uncounted, by_rule_counts);
  if (!shape.border_value) {
    add("Your mask ignores border_value: pixels on a vertex are always inside, and here they should "
        "be outside.",
        Border::always_true, by_rule_counts);
  }
  add("Your mask has the border turned round: pixels on a vertex have the opposite of border_value.",
      Border::opposite, by_rule_counts);
  // Rare, and so specific that it comes first: it takes a crossing that is rounded far.
  add("Your mask counts an edge left of both its ends without asking for the crossing: rounded, that "
      "one may lie further left.",
      Border::value, counts_left_of_both_ends);
  // Before `<`, which changes each pixel on a crossing: these change some of them.
  add("Your mask is the one that a cached slope gives: the rule multiplies first, then divides.",
      Border::value, counts_with_slope);
  add("Your mask is the one that float gives: the rule is computed in double.", Border::value,
      counts_in_float);
  for (const Counts strictly : {counts_strictly, counts_strictly_everywhere}) {
    add("Your mask is the one that `<` gives where the rule has `<=`: a pixel exactly on a crossing "
        "counts the edge.",
        Border::value, strictly);
  }
  add("Your mask is the one that an integer division gives: the crossing lost its fraction.",
      Border::value, counts_in_whole_numbers);
  add("Your mask takes the wrong end of each edge: a row through the lower y does not count, a row "
      "through the higher y does (y > min and y <= max).",
      Border::value, counts_with_low_end);
  add("Your mask counts both ends of each edge: a row through the lower y does not count (y > min).",
      Border::value, counts_with_both_ends);
  add("Your mask counts no end of an edge: a row through the higher y does count (y <= max).",
      Border::value, counts_with_no_end);
  add("Your mask counts the edges on the other side of the pixel: an edge counts where x <= crossing.",
      Border::value, counts_right_of_it);
  add("Your mask compares x with the edge's right end only, not with the crossing.", Border::value,
      counts_by_right_end);
  add("Your mask leaves out the upright edges, those with a.x == b.x.", Border::value,
      counts_without_upright);
  const Case whole = with_ring(shape, in_whole_numbers);
  all.push_back({"Your mask is the one of vertices without their fractions: they are doubles.",
                 mask_of(whole, [&](int x, int y) { return by_rule(x, y, whole); })});
  return all;
}

}  // namespace workbook
