// Each kind of wrong mask is told in words.
#include "testing/diagnosis.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "geometry/oracle.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

// Upright, level and slanted edges, no symmetry, some crossings on pixels and some between.
const Case kite{"a kite", {{2, 1}, {10, 3}, {7, 11}, {4, 11}, {1, 6}, {1, 3}}, true, 13, 13};
const Case wide{"a kite", kite.ring, true, 17, 12};

Mask right_mask(const Case& shape) {
  return mask_by_rule(shape.ring, shape.border_value, shape.width, shape.height);
}

// The mask in which each pixel is what `pixel` says.
Mask drawn(const Case& shape, const std::function<int(int x, int y)>& pixel) {
  Mask mask(shape.width, shape.height);
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x)
      mask.view().at(x, y) = static_cast<std::uint8_t>(pixel(x, y));
  }
  return mask;
}

std::string said_of(const Mask& mask, const Case& shape) {
  return diagnose(mask, right_mask(shape), shape);
}

bool inside(double x, double y, const Case& shape) {
  return inside_by_rule({x, y}, shape.ring, shape.border_value);
}

using Counts = std::function<bool(Vertex, Vertex, Vertex)>;

// The mask of another formulation of the rule; vertices have their border_value.
Mask by(const Counts& counts, const Case& shape) {
  return drawn(shape, [&](int x, int y) -> int {
    const Vertex p{double(x), double(y)};
    const auto& ring = shape.ring;
    if (std::find(ring.begin(), ring.end(), p) != ring.end()) return shape.border_value;
    bool odd = false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      odd ^= counts(p, ring[i], ring[(i + 1) % ring.size()]);
    }
    return odd;
  });
}

}  // namespace

TEST(diagnosis, says_nothing_of_the_right_mask) { EXPECT_EQ(said_of(right_mask(kite), kite), ""); }

TEST(diagnosis, tells_a_mask_that_was_never_written) {
  EXPECT_EQ(said_of(Mask(13, 13, poison), kite), "Your mask was never written.");
}

TEST(diagnosis, tells_rows_that_were_never_written) {
  Mask mask = right_mask(kite);
  std::fill_n(mask.view().row(8).data(), 5 * 13, poison);
  EXPECT_EQ(said_of(mask, kite),
            "Your mask was written only in part: rows 8 to 12 of 13 were never written.");
}

TEST(diagnosis, tells_a_column_that_was_never_written) {
  Mask mask = right_mask(kite);
  for (int y = 0; y < 13; ++y) mask.view().at(12, y) = poison;
  EXPECT_EQ(said_of(mask, kite),
            "Your mask was written only in part: column 12 of 13 was never written.");
}

TEST(diagnosis, tells_scattered_pixels_that_were_never_written) {
  Mask mask = right_mask(kite);
  mask.view().at(3, 4) = mask.view().at(9, 6) = poison;
  EXPECT_EQ(said_of(mask, kite),
            "Your mask was written only in part: 2 of its 169 pixels were never written, in rows 4 "
            "to 6.");
}

TEST(diagnosis, tells_what_is_wrong_beside_what_was_never_written) {
  Mask mask = drawn(kite, [](int x, int y) { return inside(y, x, kite); });
  std::fill_n(mask.view().row(12).data(), 13, poison);
  EXPECT_THAT(said_of(mask, kite),
              HasSubstr("row 12 of 13 was never written. Your mask is transposed"));
}

TEST(diagnosis, tells_an_empty_and_a_full_mask) {
  EXPECT_THAT(said_of(Mask(13, 13, 0), kite), HasSubstr("empty"));
  EXPECT_THAT(said_of(Mask(13, 13, 1), kite), HasSubstr("full"));
}

TEST(diagnosis, tells_bytes_that_are_neither_0_nor_1) {
  EXPECT_EQ(said_of(drawn(kite, [](int x, int y) { return inside(x, y, kite) ? 255 : 0; }), kite),
            "Your mask holds the byte 255, which is neither 0, outside, nor 1, inside.");
}

TEST(diagnosis, tells_a_transposed_mask) {
  const auto transposed = [](int x, int y) { return inside(y, x, wide); };
  EXPECT_THAT(said_of(drawn(wide, transposed), wide), HasSubstr("transposed"));
}

TEST(diagnosis, tells_vertices_with_x_and_y_swapped) {
  Case swapped = wide;
  for (Vertex& v : swapped.ring) std::swap(v.x, v.y);
  EXPECT_THAT(said_of(right_mask(swapped), wide), HasSubstr("x and y of the vertices are swapped"));
}

TEST(diagnosis, tells_a_mask_stored_by_columns) {
  Mask mask(wide.width, wide.height, poison);
  for (int y = 0; y < wide.height; ++y) {
    for (int x = 0; x < wide.width; ++x)
      mask.view().data()[x * wide.height + y] = inside(x, y, wide);
  }
  EXPECT_THAT(said_of(mask, wide), HasSubstr("column after column"));
}

TEST(diagnosis, tells_rows_of_another_length_and_not_what_they_leave_unwritten) {
  Mask mask(wide.width, wide.height, poison);
  for (int y = 0; y < wide.height; ++y) {
    for (int x = 0; x < wide.width; ++x)
      mask.view().data()[y * wide.height + x] = inside(x, y, wide);
  }
  EXPECT_THAT(said_of(mask, wide), testing::StartsWith("Your rows have the wrong length"));
}

TEST(diagnosis, tells_a_mirrored_mask) {
  const auto sideways = [](int x, int y) { return inside(12 - x, y, kite); };
  const auto upside_down = [](int x, int y) { return inside(x, 12 - y, kite); };
  EXPECT_THAT(said_of(drawn(kite, sideways), kite), HasSubstr("mirrored left to right"));
  EXPECT_THAT(said_of(drawn(kite, upside_down), kite), HasSubstr("mirrored top to bottom"));
}

TEST(diagnosis, tells_an_inverted_mask) {
  EXPECT_THAT(said_of(drawn(kite, [](int x, int y) { return !inside(x, y, kite); }), kite),
              HasSubstr("inverted"));
}

TEST(diagnosis, tells_a_shift) {
  EXPECT_THAT(said_of(drawn(kite, [](int x, int y) { return inside(x - 1, y, kite); }), kite),
              HasSubstr("shifted by (1, 0): what belongs at (x, y) is at (x + 1, y)"));
  EXPECT_THAT(said_of(drawn(kite, [](int x, int y) { return inside(x + 2, y - 1, kite); }), kite),
              HasSubstr("shifted by (-2, 1): what belongs at (x, y) is at (x - 2, y + 1)"));
  EXPECT_THAT(said_of(drawn(kite, [](int x, int y) { return inside(x + .5, y + .5, kite); }), kite),
              HasSubstr("shifted by half a pixel"));
}

TEST(diagnosis, tells_a_border_value_that_is_ignored) {
  Case open = kite;
  open.border_value = false;
  EXPECT_THAT(said_of(right_mask(kite), open), HasSubstr("ignores border_value"));
}

TEST(diagnosis, tells_a_single_vertex_pixel) {
  Mask mask = right_mask(kite);
  mask.view().at(10, 3) ^= 1;
  EXPECT_THAT(said_of(mask, kite), HasSubstr("Only pixels on a vertex differ"));
}

TEST(diagnosis, tells_pixels_on_horizontal_edges) {
  Mask mask = right_mask(kite);
  mask.view().at(5, 11) ^= 1;
  EXPECT_THAT(said_of(mask, kite), HasSubstr("Only pixels on horizontal edges differ"));
}

TEST(diagnosis, tells_pixels_exactly_on_an_edge) {
  const Case slanted{"a triangle", {{0, 0}, {8, 8}, {0, 8}}, true, 9, 9};
  Mask mask = right_mask(slanted);
  mask.view().at(3, 3) ^= 1;
  EXPECT_THAT(said_of(mask, slanted), HasSubstr("Only pixels exactly on an edge differ"));
}

TEST(diagnosis, tells_rows_through_a_vertex) {
  Mask mask = right_mask(kite);
  mask.view().at(5, 3) ^= 1;
  mask.view().at(6, 6) ^= 1;
  EXPECT_THAT(said_of(mask, kite), HasSubstr("Only rows through a vertex differ"));
}

TEST(diagnosis, tells_which_edge_is_missing) {
  const auto but = [](Vertex from) {
    return [from](Vertex p, Vertex a, Vertex b) { return a != from && judge_edge(p, a, b).counts; };
  };
  EXPECT_THAT(said_of(by(but({10, 3}), kite), kite),
              HasSubstr("right except for one edge: edge 1, from (10, 3) to (7, 11), is missing"));
  EXPECT_THAT(said_of(by(but({1, 3}), kite), kite),
              HasSubstr("edge 5, from (1, 3) to (2, 1), the closing edge"));
}

TEST(diagnosis, tells_a_strict_comparison) {
  const Case slanted{"a triangle", {{0, 0}, {8, 8}, {0, 8}}, true, 9, 9};
  const Counts strictly = [](Vertex p, Vertex a, Vertex b) {
    const EdgeVerdict v = judge_edge(p, a, b);
    return v.counts && (a.x == b.x || p.x < v.crossing);
  };
  EXPECT_THAT(said_of(by(strictly, slanted), slanted),
              HasSubstr("`<` gives where the rule has `<=`"));
}

TEST(diagnosis, tells_a_strict_comparison_with_upright_edges_too) {
  const Case square{"a square", {{0, 0}, {4, 0}, {4, 4}, {0, 4}}, false, 6, 6};
  const Counts strictly = [](Vertex p, Vertex a, Vertex b) {
    const EdgeVerdict v = judge_edge(p, a, b);
    return v.counts && p.x < v.crossing;
  };
  EXPECT_THAT(said_of(by(strictly, square), square),
              HasSubstr("`<` gives where the rule has `<=`"));
}

TEST(diagnosis, tells_an_integer_division) {
  const Counts whole = [](Vertex p, Vertex a, Vertex b) {
    const EdgeVerdict v = judge_edge(p, a, b);
    if (!v.above_low || !v.below_high || !v.left_of_end || !v.not_level) return false;
    const int up = static_cast<int>((p.y - a.y) * (b.x - a.x)), down = static_cast<int>(b.y - a.y);
    return a.x == b.x || p.x <= up / down + a.x;
  };
  EXPECT_THAT(said_of(by(whole, kite), kite), HasSubstr("integer division"));
}

TEST(diagnosis, tells_a_crossing_that_is_not_asked_for_left_of_both_ends) {
  const Case from_afar{
      "from afar", {{144115188075855872, 0}, {5.5, 9}, {2, 9}, {1, 3}}, true, 16, 12};
  const Counts counts = [](Vertex p, Vertex a, Vertex b) {
    const EdgeVerdict v = judge_edge(p, a, b);
    const bool reaches = v.above_low && v.below_high && v.left_of_end && v.not_level;
    return reaches && (p.x <= std::min(a.x, b.x) || v.counts);
  };
  EXPECT_THAT(said_of(by(counts, from_afar), from_afar),
              HasSubstr("left of both its ends without asking for the crossing"));
}

TEST(diagnosis, takes_one_pixel_of_a_long_edge_for_a_cached_slope_and_not_for_a_shift) {
  const Case grazed{"a long edge", {{-801, -1604}, {1614, 3217}, {-2415, 3214}}, true, 12, 12};
  const Counts slope_first = [](Vertex p, Vertex a, Vertex b) {
    const EdgeVerdict v = judge_edge(p, a, b);
    return v.above_low && v.below_high && v.left_of_end && v.not_level &&
           p.x <= (p.y - a.y) * ((b.x - a.x) / (b.y - a.y)) + a.x;
  };
  EXPECT_THAT(said_of(by(slope_first, grazed), grazed), HasSubstr("a cached slope gives"));
}

TEST(diagnosis, tells_both_ends_of_an_edge) {
  const Counts low_end = [](Vertex p, Vertex a, Vertex b) {
    const EdgeVerdict v = judge_edge(p, a, b);
    return v.not_level && p.y >= std::min(a.y, b.y) && p.y < std::max(a.y, b.y) && v.left_of_end &&
           (a.x == b.x || p.x <= v.crossing);
  };
  EXPECT_THAT(said_of(by(low_end, kite), kite), HasSubstr("the wrong end of each edge"));
}

TEST(diagnosis, says_nothing_where_nothing_is_known) {
  Mask mask = right_mask(kite);
  mask.view().at(5, 4) ^= 1;
  mask.view().at(6, 8) ^= 1;
  EXPECT_EQ(said_of(mask, kite), "");
}

TEST(explain_pixel, says_what_a_vertex_takes) {
  EXPECT_EQ(explain_pixel(10, 3, kite),
            "(10, 3) is vertex 1: the rule gives border_value, here true.");
}

TEST(explain_pixel, says_which_edges_reach_the_row_and_which_of_them_count) {
  EXPECT_EQ(explain_pixel(3, 2, kite),
            "The rule for (3, 2): 2 edges reach row 2, y > min and y <= max:\n"
            "   0  (2, 1)-(10, 3)        3 <= 6: counts\n"
            "   5  (1, 3)-(2, 1)         3 is past both ends\n"
            "1 edge counts, an odd number: 1, inside.");
}

TEST(explain_pixel, shows_a_crossing_that_misses_the_pixel_by_a_hair) {
  const Case hair{"a hair", {{10.7, 0.8}, {3.0000000000000004, 11}, {12, 3}}, true, 16, 12};
  EXPECT_THAT(explain_pixel(3, 11, hair), HasSubstr("3 > 3 - 9e-16: no"));
}

TEST(explain_pixel, says_when_no_edge_reaches_the_row) {
  EXPECT_EQ(explain_pixel(3, 0, kite),
            "The rule for (3, 0): 0 edges reach row 0, y > min and y <= max.\n"
            "0 edges count, an even number: 0, outside.");
}

}  // namespace workbook
