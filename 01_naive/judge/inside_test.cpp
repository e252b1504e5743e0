#include <gtest/gtest.h>

#include <inside.hpp>

#include "dynamic/boxed_ring.hpp"
#include "dynamic/boxes.hpp"
#include "dynamic/builtins.hpp"
#include "geometry/polygons.hpp"

namespace stage_01 {
namespace {

using workbook::BoxCounts;
using workbook::tuple_of;

const Value square =
    tuple_of({tuple_of({1, 2}), tuple_of({5, 2}), tuple_of({5, 7}), tuple_of({1, 7})});

// TODO 1: edge_at

TEST(edge_at, unpacks_a_vertex_and_the_next_one) {
  const Edge edge = edge_at(square, 1, 4);
  EXPECT_EQ(edge.a.first, 5) << "I asked for edge 1 of " << square << ": a_x";
  EXPECT_EQ(edge.a.second, 2) << "I asked for edge 1 of " << square << ": a_y";
  EXPECT_EQ(edge.b.first, 5) << "I asked for edge 1 of " << square << ": b_x";
  EXPECT_EQ(edge.b.second, 7) << "I asked for edge 1 of " << square << ": b_y";
}

TEST(edge_at, closes_the_polygon_with_the_last_edge) {
  ASSERT_NO_THROW(edge_at(square, 3, 4))
      << "I asked for the last edge of " << square << ", number 3. It ends at the vertex number "
      << "(3 + 1) % 4 = 0; there is no vertex number 4.";
  const Edge edge = edge_at(square, 3, 4);
  EXPECT_EQ(edge.a.second, 7) << "I asked for the last edge of " << square << ": a_y";
  EXPECT_EQ(edge.b.first, 1) << "The last edge ends where the first begins: b_x";
  EXPECT_EQ(edge.b.second, 2) << "The last edge ends where the first begins: b_y";
}

TEST(edge_at, refuses_a_vertex_that_is_no_pair) {
  const Value vertices = tuple_of({tuple_of({1, 2, 3}), tuple_of({4, 5})});
  EXPECT_THROW(edge_at(vertices, 0, 2), workbook::ValueError)
      << "The first vertex of " << vertices << " has three numbers; Python's `a_x, a_y = ...` "
      << "raises ValueError, and unpack_pair() throws it.";
}

TEST(edge_at, copies_no_numbers) {
  const Value vertices = tuple_of({tuple_of({0.5, 1.5}), tuple_of({2.5, 3.5})});
  workbook::reset_box_counts();
  const Edge edge = edge_at(vertices, 0, 2);
  EXPECT_EQ(edge.a.first.object(), vertices[0][0].object())
      << "I expected a_x to be the very object in the tuple, as after Python's unpacking.";
  EXPECT_EQ(workbook::box_counts().made, 0u)
      << "Unpacking gives a second name to a number that is there; you made a new object.";
}

// TODO 2: counts

const Edge rising{{0, 0}, {4, 8}};   // crosses the row 4 at x = 2
const Edge falling{{3, 0}, {0, 2}};  // crosses the row 1 at x = 1.5

TEST(counts, says_yes_left_of_the_crossing) {
  EXPECT_TRUE(counts(1, 4, rising))
      << "The edge (0, 0)-(4, 8) crosses the row 4 at x = 2: the point (1, 4) is left of it.";
}

TEST(counts, says_no_right_of_the_crossing) {
  EXPECT_FALSE(counts(3, 4, rising))
      << "The edge (0, 0)-(4, 8) crosses the row 4 at x = 2: the point (3, 4) is right of it.";
}

TEST(counts, says_yes_on_the_crossing) {
  EXPECT_TRUE(counts(2, 4, rising))
      << "The edge (0, 0)-(4, 8) crosses the row 4 at x = 2: for (2, 4) the rule has <=, not <.";
}

TEST(counts, says_no_beyond_the_ends) {
  EXPECT_FALSE(counts(-1, 9, rising))
      << "The row 9 is beyond the edge (0, 0)-(4, 8): it does not count, however far left x is. "
      << "All conditions must hold, and && binds before ||.";
  EXPECT_FALSE(counts(-9, -1, rising)) << "The row -1 is before the edge (0, 0)-(4, 8).";
}

TEST(counts, says_no_on_the_row_of_the_lower_end) {
  EXPECT_FALSE(counts(-1, 0, rising))
      << "The edge (0, 0)-(4, 8) begins on the row 0: the rule has y > min(a_y, b_y), not >=.";
}

TEST(counts, says_yes_on_the_row_of_the_upper_end) {
  EXPECT_TRUE(counts(3, 8, rising))
      << "The edge (0, 0)-(4, 8) ends on the row 8: the rule has y <= max(a_y, b_y), not <.";
}

TEST(counts, divides_as_python_does) {
  EXPECT_TRUE(counts(1, 1, falling))
      << "The edge (3, 0)-(0, 2) crosses the row 1 at x = 1.5: (1, 1) is left of it.";
  EXPECT_FALSE(counts(2, 1, falling))
      << "The edge (3, 0)-(0, 2) crosses the row 1 at x = 1.5: (2, 1) is right of it. "
      << "-3 / 2 is -1.5 in Python; -1 is what C++'s int division makes of it.";
}

TEST(counts, never_counts_a_horizontal_edge) {
  const Edge level{{0, 3}, {6, 3}};
  EXPECT_FALSE(counts(2, 3, level)) << "The edge (0, 3)-(6, 3) is horizontal: it never counts.";
}

TEST(counts, counts_a_vertical_edge_up_to_itself) {
  const Edge upright{{5, 2}, {5, 7}};
  EXPECT_TRUE(counts(5, 4, upright)) << "The point (5, 4) lies on the edge (5, 2)-(5, 7).";
  EXPECT_FALSE(counts(6, 4, upright)) << "The point (6, 4) is right of the edge (5, 2)-(5, 7).";
}

TEST(counts, computes_the_crossing_on_values) {
  const Edge real{{0.5, 0.25}, {4.5, 8.25}};
  const Value x = 1.5, y = 4.75;
  workbook::reset_box_counts();
  counts(x, y, real);
  const BoxCounts cost = workbook::box_counts();
  EXPECT_EQ(cost.unboxed, 0u)
      << "You took numbers out of their boxes with to_double() or to_int(). That is the next "
      << "stage: here every operand stays a Value.";
  EXPECT_GE(cost.made, 6u)
      << "Three differences, a product, a quotient and a sum are six new objects in Python. I saw "
      << cost.made << ": part of the line was not computed on Values.";
  EXPECT_GE(cost.dispatched, 12u)
      << "Python's two `if` lines run at least 12 operators here, min's and max's included, and "
      << "each looks at its operands' types. I saw " << cost.dispatched << ".";
}

// TODO 3: is_inside

TEST(is_inside, wants_an_odd_number_of_edges) {
  const Value box =
      tuple_of({tuple_of({1, 7}), tuple_of({1, 2}), tuple_of({5, 2}), tuple_of({5, 7})});
  EXPECT_FALSE(is_inside(0, 3, box, true))
      << "(0, 3) is left of " << box << ": two edges count, and an even number is outside.";
}

TEST(is_inside, needs_the_last_edge) {
  const Value triangle = tuple_of({tuple_of({8, 0}), tuple_of({8, 8}), tuple_of({0, 8})});
  EXPECT_TRUE(is_inside(7, 4, triangle, true))
      << "(7, 4) is inside " << triangle << ": its slanted side is the edge from the last vertex "
      << "to the first. Did your loop come to it?";
  EXPECT_FALSE(is_inside(2, 4, triangle, true))
      << "(2, 4) is outside " << triangle << ": its slanted side is the edge from the last vertex "
      << "to the first. Did your loop come to it?";
}

TEST(is_inside, is_true_in_the_square_and_false_around_it) {
  EXPECT_TRUE(is_inside(3, 6, square, true))
      << "(3, 6) is inside " << square << "; (6, 3), with x and y swapped, is not.";
  EXPECT_FALSE(is_inside(6, 3, square, true)) << "(6, 3) is right of " << square;
  EXPECT_FALSE(is_inside(0, 3, square, true)) << "(0, 3) is left of " << square;
  EXPECT_FALSE(is_inside(3, 1, square, true)) << "(3, 1) is before the first row of " << square;
  EXPECT_FALSE(is_inside(3, 8, square, true)) << "(3, 8) is after the last row of " << square;
}

TEST(is_inside, gives_border_value_on_a_vertex) {
  EXPECT_TRUE(is_inside(5, 7, square, true)) << "(5, 7) is a vertex and border_value is true.";
  EXPECT_FALSE(is_inside(5, 7, square, false)) << "(5, 7) is a vertex and border_value is false.";
  EXPECT_TRUE(is_inside(1, 2, square, true)) << "(1, 2) is a vertex and border_value is true.";
  EXPECT_FALSE(is_inside(1, 2, square, false)) << "(1, 2) is a vertex and border_value is false.";
}

TEST(is_inside, takes_a_point_for_a_vertex_by_both_its_numbers) {
  EXPECT_FALSE(is_inside(5, 1, square, true))
      << "(5, 1) is outside " << square << ": only its x is a vertex's x. A vertex has the same x "
      << "and the same y.";
  EXPECT_FALSE(is_inside(0, 7, square, true))
      << "(0, 7) is outside " << square << ": only its y is a vertex's y. A vertex has the same x "
      << "and the same y.";
}

TEST(is_inside, is_false_without_vertices) {
  EXPECT_FALSE(is_inside(3, 4, tuple_of({}), true)) << "A polygon of no vertices has no inside.";
}

// What 1024 pixels of the class image cost, every 32nd column of every 32nd row.
BoxCounts cost_of_class_pixels() {
  const Value vertices = workbook::boxed_ring(workbook::class_polygon());
  workbook::reset_box_counts();
  for (int y = 0; y < 1024; y += 32) {
    for (int x = 0; x < 1024; x += 32) is_inside(Value(x), Value(y), vertices, true);
  }
  return workbook::box_counts();
}

TEST(is_inside, works_on_values_from_end_to_end) {
  const double pixels = 1024, edges = 24;
  const BoxCounts cost = cost_of_class_pixels();
  RecordProperty("boxes_per_pixel", std::to_string(cost.made / pixels));
  RecordProperty("operators_per_pixel", std::to_string(cost.dispatched / pixels));
  EXPECT_EQ(cost.unboxed, 0u)
      << "You took numbers out of their boxes with to_double() or to_int(). That is the next "
      << "stage: here every variable of the Python lines stays a Value.";
  EXPECT_GE(cost.dispatched / pixels / edges, 7.0)
      << "Python's lines run at least seven operators and index brackets for each edge. I saw "
      << cost.dispatched / pixels / edges << ": some of yours are not on Values.";
}

}  // namespace
}  // namespace stage_01
