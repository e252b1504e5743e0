#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include <inside.hpp>

#include "dynamic/boxed_ring.hpp"
#include "dynamic/boxes.hpp"
#include "geometry/polygons.hpp"
#include "testing/allocations.hpp"

namespace stage_02 {
namespace {

using testing::ElementsAre;
using workbook::BoxCounts;
using workbook::tuple_of;

// TODO 1: unbox

TEST(unbox, writes_x_and_y_of_each_vertex_in_turn) {
  Coordinates flat;
  unbox(tuple_of({tuple_of({1, 2}), tuple_of({5, 4}), tuple_of({-3, 7})}), flat);
  EXPECT_THAT(flat, ElementsAre(1, 2, 5, 4, -3, 7))
      << "I unboxed ((1, 2), (5, 4), (-3, 7)) and expected x0, y0, x1, y1, x2, y2.";
}

TEST(unbox, keeps_the_fractions_of_real_coordinates) {
  const Value vertices = tuple_of({tuple_of({5.25, 2.5})});
  Coordinates flat;
  ASSERT_NO_THROW(unbox(vertices, flat))
      << "I unboxed " << vertices << ": a vertex may lie between the pixels.";
  EXPECT_THAT(flat, ElementsAre(5.25, 2.5))
      << "I unboxed " << vertices << ": a vertex may lie between the pixels.";
}

TEST(unbox, keeps_all_the_digits_of_a_double) {
  Coordinates flat;
  unbox(tuple_of({tuple_of({16777217, 0.1})}), flat);
  EXPECT_THAT(flat, ElementsAre(16777217, 0.1))
      << "I unboxed ((16777217, 0.1),). A float can hold neither of the two; a double can.";
}

TEST(unbox, leaves_nothing_of_an_earlier_call) {
  Coordinates flat{9, 9, 9, 9, 9, 9};
  unbox(tuple_of({tuple_of({1, 2})}), flat);
  EXPECT_THAT(flat, ElementsAre(1, 2))
      << "I called unbox(((1, 2),), flat) when `flat` held three vertices of an earlier call. "
      << "They must be gone: only 1 and 2 belong in it.";
}

TEST(unbox, replaces_a_polygon_of_as_many_vertices) {
  Coordinates flat{9, 9, 9, 9};
  unbox(tuple_of({tuple_of({1, 2}), tuple_of({5, 4})}), flat);
  EXPECT_THAT(flat, ElementsAre(1, 2, 5, 4))
      << "I called unbox(((1, 2), (5, 4)), flat) when `flat` held two vertices of an earlier call. "
      << "As many vertices are not the same vertices.";
}

TEST(unbox, gives_an_empty_array_for_no_vertices) {
  Coordinates flat{9, 9};
  unbox(tuple_of({}), flat);
  EXPECT_TRUE(flat.empty()) << "I unboxed a polygon of no vertices.";
}

TEST(unbox, refuses_a_vertex_that_is_not_a_pair_of_numbers) {
  Coordinates flat;
  EXPECT_THROW(unbox(tuple_of({tuple_of({1, 2, 3})}), flat), workbook::ValueError)
      << "I called unbox with a vertex (1, 2, 3). The border is where types are checked.";
  EXPECT_THROW(unbox(tuple_of({tuple_of({1, tuple_of({})})}), flat), workbook::TypeError)
      << "I called unbox with a vertex (1, ()). The border is where types are checked.";
}

TEST(unbox, keeps_the_memory_of_an_earlier_call) {
  Coordinates flat;
  const Value vertices = tuple_of({tuple_of({1, 2}), tuple_of({5, 4}), tuple_of({-3, 7})});
  unbox(vertices, flat);
  const auto again = workbook::allocations_of([&] { unbox(vertices, flat); });
  EXPECT_EQ(again.count, 0u)
      << "I called unbox twice with the same `flat`. The second call finds it large enough and "
      << "need not allocate: empty it with clear() and write to it.";
}

TEST(unbox, makes_no_boxes) {
  Coordinates flat;
  const Value vertices = workbook::boxed_ring(workbook::random_polygon(1, 400, 1024));
  workbook::reset_box_counts();
  unbox(vertices, flat);
  EXPECT_EQ(workbook::box_counts().made, 0u)
      << "Taking 400 vertices out of their boxes made new ones. Count with length() and index "
      << "with a std::size_t: a Value as the index is a box for each turn.";
}

// TODO 2: counts

TEST(counts, says_yes_left_of_the_crossing) {
  EXPECT_TRUE(counts(1, 4, 0, 0, 4, 8))
      << "The edge (0, 0)-(4, 8) crosses the row 4 at x = 2: the point (1, 4) is left of it.";
}

TEST(counts, says_no_right_of_the_crossing) {
  EXPECT_FALSE(counts(3, 4, 0, 0, 4, 8))
      << "The edge (0, 0)-(4, 8) crosses the row 4 at x = 2: the point (3, 4) is right of it.";
}

TEST(counts, says_yes_on_the_crossing) {
  EXPECT_TRUE(counts(2, 4, 0, 0, 4, 8))
      << "The edge (0, 0)-(4, 8) crosses the row 4 at x = 2: for (2, 4) the rule has <=, not <.";
}

TEST(counts, says_no_beyond_the_ends) {
  EXPECT_FALSE(counts(-1, 9, 0, 0, 4, 8))
      << "The row 9 is beyond the edge (0, 0)-(4, 8): it does not count, however far left x is. "
      << "All conditions must hold, and && binds before ||.";
  EXPECT_FALSE(counts(-9, -1, 0, 0, 4, 8)) << "The row -1 is before the edge (0, 0)-(4, 8).";
}

TEST(counts, says_no_on_the_row_of_the_lower_end) {
  EXPECT_FALSE(counts(-1, 0, 0, 0, 4, 8))
      << "The edge (0, 0)-(4, 8) begins on the row 0: the rule has y > min(a_y, b_y), not >=.";
}

TEST(counts, says_yes_on_the_row_of_the_upper_end) {
  EXPECT_TRUE(counts(3, 8, 0, 0, 4, 8))
      << "The edge (0, 0)-(4, 8) ends on the row 8: the rule has y <= max(a_y, b_y), not <.";
}

TEST(counts, never_counts_a_horizontal_edge) {
  EXPECT_FALSE(counts(2, 3, 0, 3, 6, 3)) << "The edge (0, 3)-(6, 3) is horizontal.";
}

TEST(counts, counts_a_vertical_edge_up_to_itself) {
  EXPECT_TRUE(counts(5, 4, 5, 2, 5, 7)) << "(5, 4) lies on the edge (5, 2)-(5, 7).";
  EXPECT_FALSE(counts(6, 4, 5, 2, 5, 7)) << "(6, 4) is right of the edge (5, 2)-(5, 7).";
}

TEST(counts, asks_not_which_end_comes_first) {
  EXPECT_TRUE(counts(1, 4, 4, 8, 0, 0))
      << "The edge from (4, 8) back to (0, 0) crosses the row 4 at x = 2: (1, 4) is left of it.";
  EXPECT_FALSE(counts(3, 4, 4, 8, 0, 0))
      << "The edge from (4, 8) back to (0, 0) crosses the row 4 at x = 2: (3, 4) is right of it.";
}

TEST(counts, divides_as_python_does) {
  EXPECT_TRUE(counts(1, 1, 3, 0, 0, 2))
      << "The edge (3, 0)-(0, 2) crosses the row 1 at x = 1.5: (1, 1) is left of it.";
  EXPECT_FALSE(counts(2, 1, 3, 0, 0, 2))
      << "The edge (3, 0)-(0, 2) crosses the row 1 at x = 1.5: (2, 1) is right of it. "
      << "-3 / 2 is -1.5 between doubles; between ints it is -1, and the crossing becomes 2.";
}

TEST(counts, takes_points_between_the_pixels) {
  EXPECT_TRUE(counts(1.25, 1, 3, 0, 0, 2))
      << "The edge (3, 0)-(0, 2) crosses the row 1 at x = 1.5: (1.25, 1) is left of it. Did the "
      << "crossing lose its fraction?";
  EXPECT_FALSE(counts(-0.25, 1, -1, 0, 0, 2))
      << "The edge (-1, 0)-(0, 2) crosses the row 1 at x = -0.5: (-0.25, 1) is right of it. Did "
      << "the crossing lose its fraction?";
  EXPECT_TRUE(counts(0.625, 0.5, 0.75, 0.25, 0.75, 0.875))
      << "(0.625, 0.5) is left of the vertical edge (0.75, 0.25)-(0.75, 0.875). Is there an int "
      << "among your types?";
}

TEST(counts, multiplies_before_it_divides) {
  EXPECT_TRUE(counts(1, 49, 0, 0, 2, 98))
      << "The edge (0, 0)-(2, 98) crosses the row 49 at x = 49 * 2 / 98 = 1: (1, 49) is on it. Who "
      << "divides first computes 49 * 0.0204..., which is rounded to a little less than 1.";
}

TEST(counts, needs_all_the_digits_of_a_double) {
  EXPECT_TRUE(counts(16777217, 1, 16777216, 0, 16777218, 2))
      << "The edge (16777216, 0)-(16777218, 2) crosses the row 1 at x = 16777217: the point is on "
      << "it. A float cannot hold 16777217, it becomes 16777216; a double can.";
  EXPECT_FALSE(counts(16777217, 1, 16777216, 0, 16777217, 2))
      << "The edge (16777216, 0)-(16777217, 2) crosses the row 1 at x = 16777216.5: the point "
      << "(16777217, 1) is right of it. A float cannot hold 16777217; a double can.";
}

// TODO 3: contains

const Coordinates square{1, 2, 5, 2, 5, 7, 1, 7};
const Coordinates triangle{8, 0, 8, 8, 0, 8};

TEST(contains, has_an_edge_from_each_vertex_to_the_next) {
  EXPECT_TRUE(contains(3, 6, square, 4, true))
      << "(3, 6) is in the square (1, 2), (5, 2), (5, 7), (1, 7): one edge counts, the one from "
      << "(5, 2) to (5, 7). Has a moved on to (5, 2) by then?";
  EXPECT_FALSE(contains(6, 3, square, 4, true))
      << "(6, 3) is right of the square (1, 2), (5, 2), (5, 7), (1, 7): no edge counts.";
}

TEST(contains, reads_nothing_behind_the_array) {
  reads = {};
  contains(3, 6, square, 4, true);
  EXPECT_EQ(reads.outside, 0u)
      << "I gave four vertices. Their coordinates are flat[0] to flat[7]; you read others as well.";
}

TEST(contains, wants_an_odd_number_of_edges) {
  const Coordinates box{1, 7, 1, 2, 5, 2, 5, 7};
  EXPECT_FALSE(contains(0, 3, box, 4, true))
      << "(0, 3) is left of the square (1, 7), (1, 2), (5, 2), (5, 7): two edges count, and an "
      << "even number is outside. Did your loop visit all four edges?";
}

TEST(contains, needs_the_edge_from_the_last_vertex_to_the_first) {
  EXPECT_TRUE(contains(7, 4, triangle, 3, true))
      << "(7, 4) is in the triangle (8, 0), (8, 8), (0, 8): its slanted side is the last edge.";
  EXPECT_FALSE(contains(2, 4, triangle, 3, true))
      << "(2, 4) is left of the triangle (8, 0), (8, 8), (0, 8): its slanted side is the last "
         "edge.";
}

TEST(contains, gives_border_value_on_every_vertex) {
  EXPECT_TRUE(contains(1, 2, square, 4, true))
      << "(1, 2) is the square's first vertex, and border_value is true.";
  EXPECT_FALSE(contains(1, 2, square, 4, false))
      << "(1, 2) is the square's first vertex, and border_value is false.";
  EXPECT_TRUE(contains(5, 7, square, 4, true))
      << "(5, 7) is a vertex of the square, and border_value is true.";
  EXPECT_FALSE(contains(5, 7, square, 4, false))
      << "(5, 7) is a vertex of the square, and border_value is false.";
  EXPECT_TRUE(contains(1, 7, square, 4, true))
      << "(1, 7) is the square's last vertex, and border_value is true.";
  EXPECT_FALSE(contains(1, 7, square, 4, false))
      << "(1, 7) is the square's last vertex, and border_value is false.";
}

TEST(contains, takes_a_vertex_for_both_of_its_coordinates) {
  EXPECT_FALSE(contains(5, 0, square, 4, true))
      << "(5, 0) has the x of the vertex (5, 2), not its y: it is outside of the square.";
  EXPECT_FALSE(contains(0, 2, square, 4, true))
      << "(0, 2) has the y of the vertex (1, 2), not its x: it is outside of the square.";
}

TEST(contains, keeps_all_the_digits_of_a_double) {
  const Coordinates wide{0, 0, 16777217, 0, 16777217, 8, 0, 8};
  EXPECT_TRUE(contains(16777217, 4, wide, 4, true))
      << "(16777217, 4) lies on the right side of a rectangle that ends there. A float cannot hold "
      << "16777217, it becomes 16777216; a double can.";
}

TEST(contains, reads_no_vertex_of_a_polygon_without_any) {
  reads = {};
  EXPECT_FALSE(contains(3, 4, Coordinates{}, 0, true)) << "No vertices, no inside.";
  EXPECT_EQ(reads.unchecked + reads.checked, 0u)
      << "With no vertices there is no last vertex to begin with, and you read it.";
}

TEST(contains, uses_only_the_first_count_vertices) {
  const Coordinates more{1, 2, 5, 2, 5, 7, 1, 7, 100, 3};
  EXPECT_FALSE(contains(20, 6, more, 4, true))
      << "I gave count = 4 and an array that goes on behind the fourth vertex, with (100, 3).";
  EXPECT_FALSE(contains(100, 3, more, 4, true))
      << "I gave count = 4 and an array that goes on behind the fourth vertex, with (100, 3).";
}

TEST(contains, reads_each_vertex_once) {
  reads = {};
  contains(3, 6, square, 4, true);
  EXPECT_LE(reads.unchecked + reads.checked, 10u)
      << "Four edges of four numbers are 16 reads when both ends are looked up. Keep b as the next "
      << "turn's a: 8 reads and the 2 you begin with.";
  EXPECT_EQ(reads.checked, 0u) << "at() is for contains_checked; here read with [].";
}

// TODO 4: contains_checked

TEST(contains_checked, throws_when_the_count_is_too_large) {
  EXPECT_THROW(contains_checked(3, 6, square, 5, true), std::out_of_range)
      << "I gave count = 5 and an array of 4 vertices. at() throws std::out_of_range.";
}

TEST(contains_checked, reads_with_at_only) {
  reads = {};
  contains_checked(3, 6, square, 4, true);
  EXPECT_EQ(reads.unchecked, 0u) << "I saw reads with []: nobody checks those.";
  EXPECT_GE(reads.checked, 8u) << "I expected each of the 8 coordinates to be read with at().";
}

TEST(contains_checked, answers_as_contains_does) {
  EXPECT_TRUE(contains_checked(3, 6, square, 4, true)) << "(3, 6) is in the square (1, 2)-(5, 7).";
  EXPECT_FALSE(contains_checked(6, 3, square, 4, true)) << "(6, 3) is right of the square.";
  EXPECT_TRUE(contains_checked(7, 4, triangle, 3, true)) << "(7, 4) is in the triangle.";
  EXPECT_FALSE(contains_checked(2, 4, triangle, 3, true)) << "(2, 4) is left of the triangle.";
  EXPECT_TRUE(contains_checked(5, 7, square, 4, true)) << "(5, 7) is a vertex, border_value true.";
  EXPECT_FALSE(contains_checked(5, 7, square, 4, false))
      << "(5, 7) is a vertex, border_value false.";
}

TEST(contains_checked, uses_only_the_first_count_vertices) {
  const Coordinates more{1, 2, 5, 2, 5, 7, 1, 7, 100, 3};
  EXPECT_FALSE(contains_checked(20, 6, more, 4, true))
      << "I gave count = 4 and an array that goes on behind the fourth vertex, with (100, 3).";
  EXPECT_FALSE(contains_checked(100, 3, more, 4, true))
      << "I gave count = 4 and an array that goes on behind the fourth vertex, with (100, 3).";
}

TEST(contains_checked, takes_a_vertex_for_both_of_its_coordinates) {
  EXPECT_FALSE(contains_checked(5, 0, square, 4, true))
      << "(5, 0) has the x of the vertex (5, 2), not its y: it is outside of the square.";
  EXPECT_FALSE(contains_checked(0, 2, square, 4, true))
      << "(0, 2) has the y of the vertex (1, 2), not its x: it is outside of the square.";
}

TEST(contains_checked, reads_no_vertex_of_a_polygon_without_any) {
  const Coordinates none;
  ASSERT_NO_THROW(contains_checked(3, 4, none, 0, true))
      << "With no vertices there is no last vertex to begin with: ask for count before you read.";
  EXPECT_FALSE(contains_checked(3, 4, none, 0, true)) << "No vertices, no inside.";
}

// The call as a whole

const Value real_square = tuple_of(
    {tuple_of({0.5, 0.5}), tuple_of({8.5, 0.5}), tuple_of({8.5, 8.5}), tuple_of({0.5, 8.5})});

TEST(is_inside, is_dynamic_at_the_border_and_static_inside) {
  Coordinates flat;
  const Value x = 3.25, y = 4.75;
  workbook::reset_box_counts();
  is_inside(x, y, real_square, true, flat);
  const BoxCounts cost = workbook::box_counts();
  EXPECT_LE(cost.made, 2u) << "Inside the call nothing needs a box; I saw " << cost.made
                           << " made. Are there operators "
                           << "on Values left?";
  EXPECT_EQ(cost.unboxed, 10u)
      << "Four vertices and one point are ten numbers: each is unboxed once for each call.";
}

TEST(is_inside, unboxes_the_vertices_of_each_call) {
  Coordinates flat;
  is_inside(3.25, 4.75, real_square, true, flat);
  workbook::reset_box_counts();
  is_inside(3.25, 4.75, real_square, true, flat);
  EXPECT_EQ(workbook::box_counts().unboxed, 10u)
      << "I called a second time with the same polygon. Nothing may be kept between calls: the "
      << "caller may change the polygon, and moving the border is the next stage.";
}

TEST(is_inside, sees_that_the_polygon_is_another_one) {
  Coordinates flat;
  const Value elsewhere = tuple_of(
      {tuple_of({20.5, 0.5}), tuple_of({28.5, 0.5}), tuple_of({28.5, 8.5}), tuple_of({20.5, 8.5})});
  EXPECT_TRUE(is_inside(3, 4, real_square, true, flat)) << "(3, 4) is inside " << real_square;
  EXPECT_FALSE(is_inside(3, 4, elsewhere, true, flat))
      << "(3, 4) is outside " << elsewhere << ", the second polygon that I asked about. Was the "
      << "answer about the first?";
}

// What 1024 pixels of the class image cost, every 32nd column of every 32nd row.
BoxCounts cost_of_class_pixels() {
  const Value vertices = workbook::boxed_ring(workbook::class_polygon());
  Coordinates flat;
  workbook::reset_box_counts();
  for (int y = 0; y < 1024; y += 32) {
    for (int x = 0; x < 1024; x += 32) is_inside(Value(x), Value(y), vertices, true, flat);
  }
  return workbook::box_counts();
}

TEST(is_inside, makes_no_more_boxes_than_the_point_needs) {
  const double pixels = 1024;
  const BoxCounts cost = cost_of_class_pixels();
  RecordProperty("boxes_per_pixel", std::to_string(cost.made / pixels));
  RecordProperty("unboxed_per_pixel", std::to_string(cost.unboxed / pixels));
  EXPECT_LE(cost.made / pixels, 2.0) << "I box x and y for each pixel, you box nothing.";
  EXPECT_EQ(cost.unboxed / pixels, 2 * 24 + 2) << "24 vertices and a point for each pixel.";
}

}  // namespace
}  // namespace stage_02
