// What the class must do, in the order of the TODOs. The mask itself, in all its odd cases, is
// tested by the conformance suite in common/testing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <polygon.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "testing/allocations.hpp"
#include "testing/same_mask.hpp"

namespace stage_04 {
namespace {

using testing::HasSubstr;
using workbook::allocations_of;
using workbook::Case;
using workbook::Mask;
using workbook::poison;
using workbook::same_mask;

const std::vector<Vertex> square{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
// No two coordinates are alike and its last edge crosses rows: x taken for y, or an edge
// forgotten, shows.
const std::vector<Vertex> kite{{1, 2}, {11, 1}, {6, 4}, {5, 9}};
// Between the pixels, so that no pixel is a vertex.
const std::vector<Vertex> corner{{0.5, 0.5}, {8.5, 0.5}, {0.5, 8.5}};

const char* const kite_has =
    "The kite's vertices, as (x, y), are (1, 2), (11, 1), (6, 4) and (5, 9).";
const char* const square_has =
    "The square's vertices, as (x, y), are (0, 0), (4, 0), (4, 4) and (0, 4).";

// "(1, 2) (11, 1)": vertices as a failure shows them.
std::string text_of(std::span<const Vertex> ring) {
  std::ostringstream text;
  const char* before = "";
  for (const Vertex& v : ring) {
    text << before << "(" << v.x << ", " << v.y << ")";
    before = " ";
  }
  return text.str();
}

std::vector<Vertex> zigzag(int vertices) {
  std::vector<Vertex> ring(vertices);
  for (int i = 0; i < vertices; ++i) ring[i] = {static_cast<double>(i), i % 2 * 5.0};
  return ring;
}

Mask plain_mask_of(const Polygon& polygon, int width, int height) {
  Mask mask(width, height, poison);
  polygon.make_mask_plain(mask.view());
  return mask;
}

Mask mask_of(const Polygon& polygon, int width, int height) {
  Mask mask(width, height, poison);
  polygon.make_mask(mask.view());
  return mask;
}

// The kept edges of a polygon that is not const, to be written to. edges() shows them read-only;
// the elements of the std::vector behind it are ordinary variables.
std::span<Edge> kept_edges_of(Polygon& polygon) {
  const std::span<const Edge> edges = polygon.edges();
  return {const_cast<Edge*>(edges.data()), edges.size()};
}

void spoil_vertices_of(Polygon& polygon) {
  const std::span<const Vertex> vertices = polygon.vertices();
  std::fill_n(const_cast<Vertex*>(vertices.data()), vertices.size(), Vertex{-7, -7});
}

void spoil_edges_of(Polygon& polygon) {
  for (Edge& edge : kept_edges_of(polygon)) edge.low = edge.high = edge.ay = 1e9;
}

// TODO 1

TEST(constructor, keeps_every_vertex_in_order) {
  EXPECT_EQ(text_of(Polygon(kite).vertices()), text_of(kite))
      << "I made a Polygon of four vertices and asked for vertices().";
}

TEST(constructor, takes_a_polygon_without_vertices) {
  EXPECT_EQ(Polygon(std::vector<Vertex>{}).vertices().size(), 0u)
      << "A polygon of no vertices is legal: it has no inside.";
}

TEST(constructor, keeps_no_view_of_the_callers_vertices) {
  std::vector<Vertex> callers = kite;
  const Polygon polygon(callers);
  callers[2] = {99, 99};
  EXPECT_EQ(text_of(polygon.vertices()), text_of(kite))
      << "I made a Polygon from my vector, then moved a vertex in my vector, and the polygon moved "
         "with it. It must own a copy.";
}

TEST(constructor, refuses_vertices_that_are_not_finite) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  EXPECT_THROW(Polygon(std::vector<Vertex>{{0, 0}, {3, nan}, {1, 1}}), std::invalid_argument)
      << "I gave the constructor a vertex (3, NaN): workbook::require_finite() refuses it.";
  EXPECT_THROW(Polygon(std::vector<Vertex>{{0, 0}, {3, 1}, {-infinity, 1}}), std::invalid_argument)
      << "I gave the constructor a vertex (-infinity, 1): workbook::require_finite() refuses it.";
}

TEST(constructor, names_the_first_vertex_that_it_refuses) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  std::string message = "(nothing thrown)";
  try {
    Polygon(std::vector<Vertex>{{0, 0}, {1, 1}, {nan, 1}, {2, nan}});
  } catch (const std::invalid_argument& error) {
    message = error.what();
  }
  EXPECT_THAT(message, HasSubstr("vertex 2"))
      << "Vertices 2 and 3 of my polygon are not points. workbook::require_finite() says which.";
}

TEST(constructor, asks_for_memory_a_few_times_whatever_the_size) {
  const std::vector<Vertex> large = zigzag(1000);
  std::size_t vertices = 0;
  const auto requests = allocations_of([&] { vertices = Polygon(large).vertices().size(); }).count;
  EXPECT_EQ(vertices, 1000u);
  EXPECT_LE(requests, 4u)
      << "I made a Polygon of 1000 vertices and counted the requests for memory. A vector that "
         "grows by push_back() asks each time it is full: assign(), or reserve() first.";
}

TEST(constructor, is_followed_by_copies_that_own_their_vertices) {
  Polygon original(kite);
  const Polygon copy = original;
  spoil_vertices_of(original);
  EXPECT_EQ(text_of(copy.vertices()), text_of(kite))
      << "I copied a polygon, then overwrote the original's vertices, and the copy changed too.";
}

TEST(constructor, leaves_moving_and_assigning_to_the_compiler) {
  EXPECT_EQ(text_of(Polygon(kite).vertices()), text_of(kite));
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Polygon>)
      << "A Polygon cannot be moved cheaply. Did you declare a destructor or a copy constructor? "
         "The members look after themselves: declare none (the rule of zero).";
  EXPECT_TRUE(std::is_copy_assignable_v<Polygon>) << "A Polygon cannot be assigned to another.";
}

// TODO 2

TEST(contains, tells_inside_from_outside) {
  const Polygon polygon(kite);
  EXPECT_TRUE(polygon.contains({5, 3})) << "I called contains({5, 3}), a point inside the kite.";
  EXPECT_FALSE(polygon.contains({9, 4})) << "I called contains({9, 4}), right of the kite.";
  EXPECT_FALSE(polygon.contains({0, 2})) << "I called contains({0, 2}), left of the kite.";
  EXPECT_FALSE(polygon.contains({3, 11})) << "I called contains({3, 11}), below the kite.";
}

TEST(contains, counts_the_edge_from_the_last_vertex_to_the_first) {
  const Polygon polygon(kite);
  EXPECT_FALSE(polygon.contains({2, 6}))
      << "I called contains({2, 6}). The edge from the last vertex (5, 9) back to the first (1, 2) "
         "passes right of it, so the point is outside.";
}

TEST(contains, does_not_take_x_for_y) {
  const Polygon polygon(kite);
  EXPECT_TRUE(polygon.contains({9, 2})) << "I called contains({9, 2}), which is inside.";
  EXPECT_FALSE(polygon.contains({2, 9}))
      << "I called contains({2, 9}), which is outside: two edges pass right of it, from (6, 4) to "
         "(5, 9) and, from the last vertex to the first, from (5, 9) to (1, 2).";
}

TEST(contains, counts_the_right_and_the_lower_side_as_inside) {
  const Polygon polygon(square);
  EXPECT_TRUE(polygon.contains({4, 2})) << "(4, 2) is on the right side of the 4 x 4 square.";
  EXPECT_TRUE(polygon.contains({2, 4})) << "(2, 4) is on the side y = 4 of the 4 x 4 square.";
  EXPECT_FALSE(polygon.contains({0, 2})) << "(0, 2) is on the left side of the 4 x 4 square.";
  EXPECT_FALSE(polygon.contains({2, 0})) << "(2, 0) is on the side y = 0 of the 4 x 4 square.";
}

TEST(contains, counts_the_slanting_side_as_inside_too) {
  EXPECT_TRUE(Polygon(corner).contains({4.5, 4.5}))
      << "(4.5, 4.5) is on the side from (8.5, 0.5) to (0.5, 8.5): p.x <= crossing, not <.";
}

TEST(contains, gives_a_vertex_the_border_value) {
  EXPECT_TRUE(Polygon(square, true).contains({0, 0}))
      << "(0, 0) is a vertex and border_value is true: the answer is border_value.";
  EXPECT_FALSE(Polygon(square, false).contains({4, 4}))
      << "(4, 4) is a vertex and border_value is false: the answer is border_value.";
}

TEST(contains, takes_points_between_pixels) {
  const Polygon polygon(corner);
  EXPECT_TRUE(polygon.contains({4.25, 4.25})) << "(4.25, 4.25) is just inside x + y <= 9.";
  EXPECT_FALSE(polygon.contains({4.75, 4.75})) << "(4.75, 4.75) is just outside x + y <= 9.";
}

TEST(contains, finds_nothing_inside_a_polygon_without_vertices) {
  EXPECT_FALSE(Polygon(std::vector<Vertex>{}).contains({0, 0}))
      << "I called contains({0, 0}) on a polygon of no vertices.";
}

TEST(contains, allocates_nothing) {
  const Polygon polygon(kite);
  bool inside = false;
  const auto requests = allocations_of([&] { inside = polygon.contains({5, 3}); }).count;
  EXPECT_TRUE(inside);
  EXPECT_EQ(requests, 0u)
      << "I called contains() once and counted the requests for memory. The vertices are there "
         "already, in the layout that the loop wants: nothing needs converting or copying.";
}

// TODO 3

TEST(make_mask_plain, writes_the_mask_of_the_rule) {
  const Case shape{"a kite", kite, true, 13, 11};
  EXPECT_TRUE(same_mask(plain_mask_of(Polygon(kite), 13, 11), shape)) << kite_has;
}

TEST(make_mask_plain, does_not_take_an_image_for_square) {
  const Case wide{"a kite on a wide image", kite, true, 17, 6};
  EXPECT_TRUE(same_mask(plain_mask_of(Polygon(kite), 17, 6), wide));
  const Case tall{"a kite on a tall image", kite, true, 6, 17};
  EXPECT_TRUE(same_mask(plain_mask_of(Polygon(kite), 6, 17), tall));
}

TEST(make_mask_plain, gives_vertices_the_border_value) {
  const Case shape{"a square, border_value false", square, false, 6, 6};
  EXPECT_TRUE(same_mask(plain_mask_of(Polygon(square, false), 6, 6), shape)) << square_has;
}

TEST(make_mask_plain, builds_no_list_of_points) {
  const Polygon polygon(kite);
  Mask mask(40, 30, poison);
  const auto requests = allocations_of([&] { polygon.make_mask_plain(mask.view()); }).count;
  EXPECT_EQ(requests, 0u)
      << "I asked for a 40 x 30 mask and counted the requests for memory. Stage 03 needed a list "
         "of points; here a pixel's point is its column and its row.";
}

// TODO 4

TEST(edges, keep_bounds_and_differences) {
  const Polygon polygon(corner);
  ASSERT_GE(polygon.edges().size(), 2u)
      << "I made a triangle and asked for edges(). The constructor must keep one Edge for each "
         "edge of the polygon: the place is at its end (TODO 4).";
  // The edge from (8.5, 0.5) to (0.5, 8.5).
  const auto is_the_long_one = [](const Edge& e) {
    return e.low == 0.5 && e.high == 8.5 && e.right == 8.5 && e.ax == 8.5 && e.ay == 0.5 &&
           e.dx == -8 && e.dy == 8;
  };
  EXPECT_TRUE(std::ranges::any_of(polygon.edges(), is_the_long_one))
      << "For the edge from a = (8.5, 0.5) to b = (0.5, 8.5) I looked for low 0.5, high 8.5, right "
         "8.5, ax 8.5, ay 0.5, dx -8, dy 8 among the kept edges.";
}

TEST(edges, include_the_one_from_the_last_vertex_to_the_first) {
  const Polygon polygon(kite);
  const auto closes = [](const Edge& e) { return e.ax == 5 && e.ay == 9 && e.dx == -4; };
  EXPECT_TRUE(std::ranges::any_of(polygon.edges(), closes))
      << "I made a kite and asked for edges(): the edge from the last vertex (5, 9) to the first (1, 2) "
         "is not among the kept edges.";
}

TEST(edges, are_in_order_of_low) {
  const Polygon polygon(kite);
  ASSERT_EQ(polygon.edges().size(), 4u) << "The kite has four edges, so four are kept.";
  EXPECT_TRUE(std::ranges::is_sorted(polygon.edges(), {}, &Edge::low))
      << "The kept edges are not in order of low, so the loop could not stop early.";
}

TEST(edges, are_of_a_copy_its_own) {
  Polygon original(corner);
  const Polygon copy = original;
  ASSERT_GE(copy.edges().size(), 2u) << "I copied a triangle and asked the copy for its edges().";
  EXPECT_NE(copy.edges().data(), original.edges().data())
      << "I copied a polygon, and the copy's edges are the original's: when the original goes, the "
         "copy is left with edges that exist no more. Keep them by value, in a std::vector.";
}

TEST(edges, follow_an_assignment) {
  Polygon polygon(kite);
  ASSERT_EQ(polygon.edges().size(), 4u) << "The kite has four edges, so four are kept.";
  polygon = Polygon(corner);
  EXPECT_EQ(polygon.edges().size(), 3u)
      << "I assigned a triangle to a variable that held a kite, and it has "
      << polygon.edges().size()
      << " kept edges: those of the kite. What is kept must change with the vertices; declare no "
         "assignment of your own, and it does.";
}

TEST(make_mask, writes_the_mask_of_the_rule) {
  const Case shape{"a kite", kite, true, 13, 11};
  EXPECT_TRUE(same_mask(mask_of(Polygon(kite), 13, 11), shape))
      << kite_has << " When only pixels of vertices differ: write_vertices(mask) sets them.";
}

TEST(make_mask, of_two_polygons_in_turn_mixes_nothing) {
  const std::vector<Vertex> triangle{{2, 8}, {12, 5}, {5, 1}};
  const Polygon first(kite), second(triangle);
  const Case kite_case{"a kite, asked before a triangle", kite, true, 13, 11};
  const Case triangle_case{"a triangle, asked after a kite", triangle, true, 13, 11};
  EXPECT_TRUE(same_mask(mask_of(first, 13, 11), kite_case));
  EXPECT_TRUE(same_mask(mask_of(second, 13, 11), triangle_case))
      << "I made two polygons and a mask of each, the kite's first, and the triangle's is wrong. Is "
         "something kept for all polygons together, in a static variable?";
}

TEST(make_mask, does_not_take_an_image_for_square) {
  const Case wide{"a kite on a wide image", kite, true, 17, 6};
  EXPECT_TRUE(same_mask(mask_of(Polygon(kite), 17, 6), wide));
  const Case tall{"a kite on a tall image", kite, true, 6, 17};
  EXPECT_TRUE(same_mask(mask_of(Polygon(kite), 6, 17), tall));
}

TEST(make_mask, gives_vertices_the_border_value) {
  const Case without{"a square, border_value false", square, false, 6, 6};
  EXPECT_TRUE(same_mask(mask_of(Polygon(square, false), 6, 6), without)) << square_has;
  const Case with{"a square, border_value true", square, true, 6, 6};
  EXPECT_TRUE(same_mask(mask_of(Polygon(square, true), 6, 6), with)) << square_has;
}

TEST(make_mask, multiplies_before_it_divides) {
  const std::vector<Vertex> wedge{{0, 0}, {30, 22}, {11, 22}};
  const Case shape{"a triangle whose long edge goes through (15, 11)", wedge, true, 32, 24};
  EXPECT_TRUE(same_mask(mask_of(Polygon(wedge), 32, 24), shape))
      << "11 * 30 / 22 is 15, so (15, 11) is on the edge. 11 * (30 / 22) is a little less.";
}

TEST(make_mask, allocates_nothing) {
  const Polygon polygon(kite);
  Mask mask(40, 30, poison);
  const auto requests = allocations_of([&] { polygon.make_mask(mask.view()); }).count;
  EXPECT_EQ(requests, 0u)
      << "I asked for a 40 x 30 mask and counted the requests for memory: the edges were kept when "
         "the polygon was made, so nothing is left to build.";
}

TEST(make_mask, reads_the_kept_bounds) {
  Polygon polygon(corner);
  for (Edge& edge : kept_edges_of(polygon)) edge.right = -1;
  const Case nothing{"a triangle whose kept edges I moved left of the image", {}, true, 10, 10};
  EXPECT_TRUE(same_mask(mask_of(polygon, 10, 10), nothing))
      << "I set `right` of every kept edge to -1, so that no pixel may count one. make_mask() did "
         "not notice: it does not read the bounds that you keep.";
}

TEST(make_mask, reads_the_kept_differences) {
  Polygon polygon(corner);
  for (Edge& edge : kept_edges_of(polygon)) edge.dx = 0;
  const std::vector<Vertex> box{{0.5, 0.5}, {8.5, 0.5}, {8.5, 8.5}, {0.5, 8.5}};
  EXPECT_TRUE(same_mask(mask_of(polygon, 10, 10), {"a triangle made a box", box, true, 10, 10}))
      << "I set `dx` of every kept edge to 0, which stands the long side upright and makes a box "
         "of the triangle. make_mask() did not notice: it computes the differences again.";
}

TEST(make_mask, stops_at_the_first_edge_that_begins_below_the_pixel) {
  Polygon polygon(corner);
  kept_edges_of(polygon).front().low = 1e9;
  const Case nothing{"a triangle whose first kept edge I moved far down", {}, true, 10, 10};
  EXPECT_TRUE(same_mask(mask_of(polygon, 10, 10), nothing))
      << "I set `low` of the first kept edge to 1e9. The edges are in order of low, so a loop that "
         "meets it can stop. Yours went on to the others.";
}

TEST(make_mask, of_a_copy_survives_its_original) {
  Polygon original(kite);
  const Polygon copy = original;
  spoil_vertices_of(original);
  spoil_edges_of(original);
  const Case shape{"the copy of a kite whose original I overwrote", kite, true, 13, 11};
  EXPECT_TRUE(same_mask(mask_of(copy, 13, 11), shape));
}

TEST(make_mask, follows_an_assignment) {
  Polygon polygon(kite);
  ASSERT_TRUE(same_mask(mask_of(polygon, 6, 6), {"a kite", kite, true, 6, 6}));
  polygon = Polygon(square, false);
  const Case shape{"a square, assigned to what was a kite", square, false, 6, 6};
  EXPECT_TRUE(same_mask(mask_of(polygon, 6, 6), shape))
      << "I made a mask of a kite, assigned a square to the same variable and asked again.";
}

}  // namespace
}  // namespace stage_04
