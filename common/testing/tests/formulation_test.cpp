// The suite is only worth something if near-misses of the rule do not pass it.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "geometry/oracle.hpp"
#include "testing/conformance.hpp"

namespace workbook {
namespace {

using Counts = std::function<bool(Vertex, Vertex, Vertex)>;

bool in_band(Vertex p, Vertex a, Vertex b) {
  return p.y > std::min(a.y, b.y) && p.y <= std::max(a.y, b.y) && p.x <= std::max(a.x, b.x) &&
         a.y != b.y;
}

// How many cases of the suite tell this formulation of the edge rule from the rule itself.
int cases_that_tell(const Counts& counts, int border_mode = 0) {
  int different = 0;
  for (const Family& family : conformance_families(Depth::short_form)) {
    for (const Case& shape : family.cases) {
      Mask mask(shape.width, shape.height);
      for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x) {
          const Vertex p{double(x), double(y)};
          const bool vertex =
              std::find(shape.ring.begin(), shape.ring.end(), p) != shape.ring.end();
          bool odd = false;
          for (std::size_t i = 0; i < shape.ring.size(); ++i) {
            odd ^= counts(p, shape.ring[i], shape.ring[(i + 1) % shape.ring.size()]);
          }
          const bool border = border_mode == 1 ? true : shape.border_value;
          mask.view().at(x, y) = vertex && border_mode != 2 ? border : odd;
        }
      }
      different += !same_mask(mask, shape);
    }
  }
  return different;
}

}  // namespace

TEST(suite, accepts_the_rule) {
  EXPECT_EQ(
      cases_that_tell([](Vertex p, Vertex a, Vertex b) { return judge_edge(p, a, b).counts; }), 0);
}

TEST(suite, tells_a_strict_comparison_with_the_crossing) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              return in_band(p, a, b) &&
                     (a.x == b.x || p.x < (p.y - a.y) * (b.x - a.x) / (b.y - a.y) + a.x);
            }),
            10);
}

TEST(suite, tells_an_upper_bound_that_is_strict) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              return judge_edge(p, a, b).counts && p.y < std::max(a.y, b.y);
            }),
            10);
}

TEST(suite, tells_a_cached_slope) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              return in_band(p, a, b) &&
                     (a.x == b.x || p.x <= (p.y - a.y) * ((b.x - a.x) / (b.y - a.y)) + a.x);
            }),
            0);
}

TEST(suite, tells_a_crossing_that_is_not_asked_for_left_of_both_ends) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              return in_band(p, a, b) && (p.x <= std::min(a.x, b.x) || judge_edge(p, a, b).counts);
            }),
            0);
}

TEST(suite, tells_single_precision) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              const float ax = a.x, ay = a.y, bx = b.x, by = b.y, px = p.x, py = p.y;
              return in_band(p, a, b) && (ax == bx || px <= (py - ay) * (bx - ax) / (by - ay) + ax);
            }),
            0);
}

TEST(suite, tells_vertices_kept_in_single_precision) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              const Vertex rounded_a{float(a.x), float(a.y)}, rounded_b{float(b.x), float(b.y)};
              return judge_edge(p, rounded_a, rounded_b).counts;
            }),
            5);
}

TEST(suite, tells_integer_division) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              if (!in_band(p, a, b)) return false;
              const long up = static_cast<long>((p.y - a.y) * (b.x - a.x)),
                         down = static_cast<long>(b.y - a.y);
              return a.x == b.x || down == 0 || p.x <= static_cast<double>(up / down) + a.x;
            }),
            10);
}

TEST(suite, tells_a_border_value_that_is_ignored) {
  const Counts rule = [](Vertex p, Vertex a, Vertex b) { return judge_edge(p, a, b).counts; };
  EXPECT_GT(cases_that_tell(rule, 1), 5);
  EXPECT_GT(cases_that_tell(rule, 2), 5);
}

TEST(suite, tells_x_from_y) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              return judge_edge({p.y, p.x}, {a.y, a.x}, {b.y, b.x}).counts;
            }),
            10);
}

TEST(suite, tells_a_missing_test_for_upright_edges_from_the_rule) {
  EXPECT_GT(cases_that_tell([](Vertex p, Vertex a, Vertex b) {
              return in_band(p, a, b) && a.x != b.x && judge_edge(p, a, b).counts;
            }),
            3);
}

}  // namespace workbook
