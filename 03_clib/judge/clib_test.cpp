#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "border_spy.hpp"
#include "boxed.hpp"
#include "dynamic/boxes.hpp"
#include "library.hpp"
#include "testing/allocations.hpp"
#include "testing/same_mask.hpp"
#include "todo/workbook_todo.h"
#include "wrapper.hpp"

// What linkage_probe.cpp looks for.
extern "C" const char* linkage_probe(int) { return ""; }

namespace stage_03 {

Crossings crossings;
std::int64_t most_points = std::numeric_limits<std::int64_t>::max();
bool header_gives_c_names();

namespace {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using workbook::Mask;
using workbook::poison;
using workbook::same_mask;
using workbook::Vertex;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

using Flat = std::vector<double>;

const Flat square{0, 0, 4, 0, 4, 4, 0, 4};
const Flat triangle{1, 0, 7, 0, 1, 3};

std::int64_t pairs(const Flat& flat) { return static_cast<std::int64_t>(flat.size()) / 2; }

// One call of the C predicate, said aloud for a message.
int predicate(const Flat& vertices, double x, double y, int border_value = 1) {
  return library().inside_point(vertices.data(), pairs(vertices), border_value, x, y);
}

// One call of the C batch function: its return code, and the results with one byte behind them.
struct Answer {
  int code;
  std::vector<int> results;
};

Answer batch(const Flat& vertices, const Flat& points, int border_value = 1) {
  std::vector<std::uint8_t> bytes(points.size() / 2 + 1, poison);
  const int code = library().inside_points(vertices.data(), pairs(vertices), border_value,
                                           points.data(), pairs(points), bytes.data());
  return {code, {bytes.begin(), bytes.end()}};
}

// TODO 1

TEST(c_predicate, finds_the_middle_of_a_square_inside) {
  EXPECT_EQ(predicate(square, 2, 2), 1)
      << "I called inside_point for (2, 2), the middle of the square (0, 0) (4, 0) (4, 4) (0, 4)";
}

TEST(c_predicate, closes_the_ring_with_the_edge_from_the_last_vertex_to_the_first) {
  const Flat vertices{0, 4, 0, 0, 4, 0, 4, 4, 2, 4};
  EXPECT_EQ(predicate(vertices, 1, 4), 1)
      << "(1, 4) lies on the edge from the last vertex, (2, 4), to the first, (0, 4)";
  const Flat kite{4, 0, 0, 4, 4, 8};
  EXPECT_EQ(predicate(kite, 3, 3), 1)
      << "(3, 3) has the edge from the last vertex, (4, 8), to the first, (4, 0), on its right";
}

TEST(c_predicate, finds_points_on_each_side_of_a_square_outside) {
  EXPECT_EQ(predicate(square, -1, 2), 0) << "I called inside_point for (-1, 2), left of the square";
  EXPECT_EQ(predicate(square, 5, 2), 0) << "I called inside_point for (5, 2), right of the square";
  EXPECT_EQ(predicate(square, 2, -1), 0) << "I called inside_point for (2, -1), above the square";
  EXPECT_EQ(predicate(square, 2, 5), 0) << "I called inside_point for (2, 5), below the square";
}

TEST(c_predicate, takes_x_for_the_column_and_y_for_the_row) {
  EXPECT_EQ(predicate(triangle, 4, 1), 1)
      << "I called inside_point for x = 4, y = 1 and the triangle (1, 0) (7, 0) (1, 3)";
  EXPECT_EQ(predicate(triangle, 1, 4), 0)
      << "I called inside_point for x = 1, y = 4 and the triangle (1, 0) (7, 0) (1, 3)";
}

TEST(c_predicate, gives_pixels_on_an_edge_to_one_side_as_the_rule_says) {
  EXPECT_EQ(predicate(square, 4, 2), 1) << "(4, 2) on the right edge: p.x <= the crossing counts";
  EXPECT_EQ(predicate(square, 0, 2), 0) << "(0, 2) on the left edge: both upright edges count, "
                                           "and 2 is an even number";
  EXPECT_EQ(predicate(square, 2, 4), 1) << "(2, 4) on the lower edge: p.y <= max counts";
  EXPECT_EQ(predicate(square, 2, 0), 0) << "(2, 0) on the upper edge: p.y > min does not hold";
}

TEST(c_predicate, gives_the_border_value_at_each_vertex) {
  EXPECT_EQ(predicate(square, 0, 0, 0), 0) << "(0, 0) is the first vertex, border_value is 0";
  EXPECT_EQ(predicate(square, 0, 0, 1), 1) << "(0, 0) is the first vertex, border_value is 1";
  EXPECT_EQ(predicate(square, 4, 4, 0), 0) << "(4, 4) is a vertex, border_value is 0";
  EXPECT_EQ(predicate(square, 0, 4, 0), 0) << "(0, 4) is the last vertex, border_value is 0";
  EXPECT_EQ(predicate(square, 0, 4, 1), 1) << "(0, 4) is the last vertex, border_value is 1";
}

TEST(c_predicate, answers_0_or_1_for_a_true_border_value_of_any_size) {
  EXPECT_EQ(predicate(square, 4, 4, 7), 1)
      << "in C any number but 0 is true: I passed the border_value 7 and asked for a vertex";
}

TEST(c_predicate, computes_in_double_not_in_whole_numbers) {
  const Flat vertices{0, 0, 3, 2, 0, 2};
  EXPECT_EQ(predicate(vertices, 1.5, 1), 1)
      << "the edge (0, 0) (3, 2) meets row 1 at x = 1.5, and (1.5, 1) is not beyond it";
  EXPECT_EQ(predicate(vertices, 1.75, 1), 0)
      << "the edge (0, 0) (3, 2) meets row 1 at x = 1.5, and (1.75, 1) is beyond it";
}

TEST(c_predicate, computes_in_double_not_in_float) {
  const Flat vertices{0, 0, 1.8, 9.3, 0, 9.3};
  EXPECT_EQ(predicate(vertices, 0.6, 3.1), 1)
      << "in double the edge (0, 0) (1.8, 9.3) meets row 3.1 at x = 0.6, and (0.6, 3.1) is not "
         "beyond it; a float keeps 7 digits only, and gets a little less";
}

TEST(c_predicate, finds_nothing_inside_a_polygon_without_vertices) {
  EXPECT_EQ(library().inside_point(nullptr, 0, 1, 0, 0), 0)
      << "I called inside_point with vertex_count 0 and no array";
}

// TODO 2

TEST(c_batch, gives_each_point_its_own_result) {
  const Answer answer = batch(square, {2, 2, 5, 2, 3, 1, -1, 3});
  EXPECT_EQ(answer.code, INSIDE_OK) << "I passed a square and four points: nothing is wrong";
  EXPECT_THAT(answer.results, ElementsAre(1, 0, 1, 0, poison))
      << "I asked for (2, 2) (5, 2) (3, 1) (-1, 3) and the square (0, 0) (4, 0) (4, 4) (0, 4). The "
         "last byte, 165, lies behind the results: not yours to write";
}

TEST(c_batch, reads_x_before_y) {
  EXPECT_THAT(batch(triangle, {4, 1, 1, 4, 6, 1}).results, ElementsAre(1, 0, 0, poison))
      << "I asked for x = 4, y = 1, then x = 1, y = 4, then x = 6, y = 1, and the triangle "
         "(1, 0) (7, 0) (1, 3). The last byte, 165, lies behind the results";
}

TEST(c_batch, passes_the_border_value_on) {
  EXPECT_THAT(batch(square, {4, 4, 2, 2}, 0).results, ElementsAre(0, 1, poison))
      << "I asked for the vertex (4, 4) and the middle (2, 2), border_value 0. The last byte, 165, "
         "lies behind the results";
  EXPECT_THAT(batch(square, {4, 4, 2, 2}, 1).results, ElementsAre(1, 1, poison))
      << "I asked for the vertex (4, 4) and the middle (2, 2), border_value 1";
}

TEST(c_batch, takes_null_for_arrays_of_no_elements) {
  EXPECT_EQ(library().inside_points(nullptr, 0, 1, nullptr, 0, nullptr), INSIDE_OK)
      << "I passed NULL three times, and that each array has 0 elements. That is no error: an array "
         "of no elements may be NULL";
  EXPECT_EQ(library().inside_points(square.data(), 4, 1, nullptr, 0, nullptr), INSIDE_OK)
      << "I passed 4 vertices, and NULL for no points and no results. That is no error";
}

TEST(c_batch, finds_nothing_inside_a_polygon_without_vertices) {
  const Answer answer = batch({}, {0, 0, 1, 1});
  EXPECT_EQ(answer.code, INSIDE_OK) << "0 vertices are legal";
  EXPECT_THAT(answer.results, ElementsAre(0, 0, poison))
      << "I asked for two points and a polygon of 0 vertices: neither is inside. The last byte, "
         "165, lies behind the results";
}

TEST(c_batch, finds_points_that_are_not_finite_outside) {
  const Answer answer = batch(square, {nan, 2, 2, nan, infinity, 2, -infinity, 2, 2, infinity});
  EXPECT_EQ(answer.code, INSIDE_OK) << "only a vertex must be finite: a point may lie anywhere";
  EXPECT_THAT(answer.results, ElementsAre(0, 0, 0, 0, 0, poison))
      << "I asked for (nan, 2) (2, nan) (inf, 2) (-inf, 2) (2, inf): all of them are outside";
}

TEST(c_batch, refuses_negative_counts_and_writes_nothing) {
  const Flat point{2, 2};
  std::uint8_t result = poison;
  EXPECT_EQ(library().inside_points(square.data(), -1, 1, point.data(), 1, &result),
            INSIDE_NEGATIVE_COUNT)
      << "I passed the vertex_count -1";
  EXPECT_EQ(library().inside_points(square.data(), 4, 1, point.data(), -1, &result),
            INSIDE_NEGATIVE_COUNT)
      << "I passed the count -1";
  EXPECT_EQ(result, poison) << "an error must leave the results as they were";
}

TEST(c_batch, refuses_null_pointers_and_writes_nothing) {
  const Flat point{2, 2};
  std::uint8_t result = poison;
  EXPECT_EQ(library().inside_points(nullptr, 4, 1, point.data(), 1, &result), INSIDE_NULL_POINTER)
      << "I passed NULL for 4 vertices";
  EXPECT_EQ(library().inside_points(square.data(), 4, 1, nullptr, 1, &result), INSIDE_NULL_POINTER)
      << "I passed NULL for 1 point";
  EXPECT_EQ(library().inside_points(square.data(), 4, 1, point.data(), 1, nullptr),
            INSIDE_NULL_POINTER)
      << "I passed NULL for 1 result";
  EXPECT_EQ(result, poison) << "an error must leave the results as they were";
}

TEST(c_batch, tests_the_counts_before_the_pointers) {
  EXPECT_EQ(library().inside_points(nullptr, -1, 1, nullptr, -1, nullptr), INSIDE_NEGATIVE_COUNT)
      << "I passed negative counts and NULL: inside.h says which code comes first";
}

TEST(c_batch, tests_the_pointers_before_the_vertices) {
  const Flat vertices{nan, 0, 4, 0, 4, 4};
  EXPECT_EQ(library().inside_points(vertices.data(), 3, 1, nullptr, 1, nullptr),
            INSIDE_NULL_POINTER)
      << "I passed a vertex (nan, 0) and NULL for 1 point: inside.h says which code comes first";
}

TEST(c_batch, refuses_vertices_that_are_not_finite_and_writes_nothing) {
  EXPECT_EQ(batch({nan, 0, 4, 0, 4, 4}, {2, 1}).code, INSIDE_NOT_FINITE)
      << "the first vertex is (nan, 0)";
  EXPECT_EQ(batch({0, 0, 4, -infinity, 4, 4}, {2, 1}).code, INSIDE_NOT_FINITE)
      << "the second vertex is (4, -inf)";
  const Answer last = batch({0, 0, 4, 0, 4, infinity}, {2, 1, 3, 1});
  EXPECT_EQ(last.code, INSIDE_NOT_FINITE) << "the last vertex is (4, inf)";
  EXPECT_THAT(last.results, Each(poison))
      << "I put 165 into the results before the call, and it was refused for its last vertex: an "
         "error must leave the results as they were";
}

TEST(c_batch, checks_the_vertices_even_for_no_points) {
  const Flat vertices{0, 0, nan, 0, 4, 4};
  EXPECT_EQ(library().inside_points(vertices.data(), 3, 1, nullptr, 0, nullptr), INSIDE_NOT_FINITE)
      << "I passed a vertex (nan, 0) and asked for no point";
}

TEST(c_batch, asks_for_no_memory) {
  ASSERT_EQ(batch(square, {2, 2}).code, INSIDE_OK);
  EXPECT_THAT(mentioned_in_library({"malloc", "calloc", "aligned_alloc", "posix_memalign"}),
              IsEmpty())
      << "inside.h promises that nothing is allocated, and your library calls this";
}

TEST(c_batch, prints_nothing) {
  ASSERT_EQ(batch(square, {2, 2}).code, INSIDE_OK);
  EXPECT_THAT(mentioned_in_library({"printf", "puts", "putchar", "fwrite", "fputs"}), IsEmpty())
      << "inside.h promises that nothing is printed, and your library calls this";
}

TEST(c_batch, keeps_nothing_from_one_call_to_the_next) {
  ASSERT_EQ(batch(square, {2, 2}).code, INSIDE_OK);
  const std::vector<unsigned char> before = library_variables();
  ASSERT_EQ(batch(triangle, {4, 1, 1, 4}, 0).code, INSIDE_OK);
  EXPECT_TRUE(library_variables() == before)
      << "a call changed a static or global variable of the library: two threads that call at once "
         "share it, and each would meet the other's values";
}

TEST(c_batch, answers_several_threads_at_once) {
  Flat points;
  for (int i = 0; i < 60000; ++i) points.insert(points.end(), {i % 250 / 10.0, i / 250 / 10.0});
  const std::array<Flat, 4> polygons{square, triangle, Flat{2, 2, 22, 3, 9, 20},
                                     Flat{0, 0, 24, 12, 0, 23, 12, 6}};
  std::array<Answer, 4> alone, together;
  for (int i = 0; i < 4; ++i) alone[i] = batch(polygons[i], points);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] { together[i] = batch(polygons[i], points); });
  }
  for (std::thread& thread : threads) thread.join();
  for (int i = 0; i < 4; ++i) {
    EXPECT_TRUE(together[i].results == alone[i].results)
        << "four threads called inside_points at the same time, each with a polygon of its own, "
           "and polygon "
        << i << " got other results than when I called alone";
  }
}

// TODO 3

bool program_has_the_library() { return dlsym(RTLD_DEFAULT, "inside_message") != nullptr; }

void expect_todo_3_is_begun() {
  if (header_gives_c_names() || program_has_the_library()) return;
  WORKBOOK_TODO(3, "extern \"C\" around the functions of inside.h, and the line of build.cmake");
}

TEST(linkage, the_header_gives_the_functions_c_names_in_c_plus_plus) {
  expect_todo_3_is_begun();
  EXPECT_TRUE(header_gives_c_names())
      << "I included inside.h in a C++ file, and the linker was asked for C++'s mangled names. Are "
         "all three functions of inside.h inside extern \"C\" { }?";
}

TEST(linkage, the_program_is_linked_with_the_library) {
  expect_todo_3_is_begun();
  EXPECT_TRUE(program_has_the_library()) << "I looked for inside_message in the libraries that "
                                            "this program is linked with, and it is not there. "
                                            "Does build.cmake link ${program} with ${library}?";
}

// TODO 4

// Counts crossings and boxes from its construction on, and lets no call through that would write
// more results than the mask has pixels.
class Watch {
 public:
  explicit Watch(const Mask& mask) {
    workbook::reset_box_counts();
    crossings = {};
    most_points = static_cast<std::int64_t>(mask.pixels().size());
  }
  ~Watch() { most_points = std::numeric_limits<std::int64_t>::max(); }
};

// The mask that your wrapper makes of the boxed polygon.
Mask wrapped(const workbook::Case& shape, FlatArrays& arrays) {
  const Value polygon = boxed(shape.ring);
  Mask mask(shape.width, shape.height, poison);
  const Watch watch(mask);
  make_mask(polygon, shape.border_value, mask.view(), arrays);
  return mask;
}

Mask wrapped(const workbook::Case& shape) {
  FlatArrays arrays;
  return wrapped(shape, arrays);
}

// What your wrapper says when it refuses a polygon.
std::string refusal(const workbook::Case& shape) {
  try {
    wrapped(shape);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "nothing: no std::invalid_argument was thrown";
}

const workbook::Case kite{"a kite", {{7, 0}, {20, 9}, {7, 19}, {3, 9}}, true, 32, 24};
const workbook::Case kite_without_border{"a kite", kite.ring, false, 32, 24};

TEST(wrapper, crosses_the_border_once_for_the_whole_mask) {
  wrapped(kite);
  EXPECT_EQ(crossings.calls, 1)
      << "I had a mask of 32 x 24 = 768 pixels made, and counted " << crossings.calls
      << " calls from C++ into the C library. One call of inside_points answers for all of them";
}

TEST(wrapper, counts_vertices_and_points_not_doubles) {
  wrapped(kite);
  EXPECT_EQ(crossings.vertex_count, 4)
      << "I had a kite of 4 vertices drawn, and your call of inside_points spoke of "
      << crossings.vertex_count
      << " vertices. A vertex is two doubles, and the last one counts too";
  EXPECT_EQ(crossings.point_count, 768)
      << "I had a mask of 32 x 24 = 768 pixels made, and your call of inside_points spoke of "
      << crossings.point_count << " points. A point is two doubles";
}

TEST(wrapper, draws_the_polygon) { EXPECT_TRUE(same_mask(wrapped(kite), kite)); }

TEST(wrapper, passes_the_border_value_on) {
  EXPECT_TRUE(same_mask(wrapped(kite_without_border), kite_without_border));
}

TEST(wrapper, unboxes_each_coordinate_once) {
  wrapped(kite);
  EXPECT_EQ(workbook::box_counts().unboxed, 8u)
      << "the kite's 4 vertices have 8 coordinates to take out of their boxes, however many pixels "
         "the mask has";
}

TEST(wrapper, starts_the_arrays_anew_for_each_mask) {
  FlatArrays arrays;
  wrapped(kite, arrays);
  const workbook::Case smaller{"a triangle after the kite", {{1, 1}, {9, 2}, {4, 8}}, true, 11, 9};
  const Mask mask = wrapped(smaller, arrays);
  EXPECT_EQ(crossings.vertex_count, 3)
      << "I had a kite drawn, then a triangle with the same `arrays`, and your second call spoke of "
      << crossings.vertex_count << " vertices. The kite's must go, and the triangle's come in";
  EXPECT_TRUE(same_mask(mask, smaller));
}

TEST(wrapper, keeps_its_arrays_for_the_next_mask) {
  FlatArrays arrays;
  Mask mask(kite.width, kite.height, poison);
  const Value polygon = boxed(kite.ring);
  const Watch watch(mask);
  make_mask(polygon, true, mask.view(), arrays);
  const auto again =
      workbook::allocations_of([&] { make_mask(polygon, true, mask.view(), arrays); });
  EXPECT_EQ(again.count, 0u) << "the second mask of the same size asked for " << again.bytes
                             << " bytes, though `arrays` already had room for everything";
}

TEST(wrapper, takes_whole_numbers_as_well_as_floats) {
  const workbook::Case shape{"ints among floats", {{2, 2}, {9, 2.5}, {4.5, 9}}, true, 12, 12};
  const Value polygon = workbook::tuple_of(
      {workbook::tuple_of({2, 2}), workbook::tuple_of({9, 2.5}), workbook::tuple_of({4.5, 9})});
  FlatArrays arrays;
  Mask mask(shape.width, shape.height, poison);
  const Watch watch(mask);
  make_mask(polygon, shape.border_value, mask.view(), arrays);
  EXPECT_TRUE(same_mask(mask, shape));
}

TEST(wrapper, turns_the_return_code_into_an_exception_with_the_librarys_message) {
  const workbook::Case bad{"not finite", {{0, 0}, {4, 0}, {4, nan}}, true, 8, 8};
  EXPECT_EQ(refusal(bad), library().inside_message(INSIDE_NOT_FINITE))
      << "I asked for a polygon whose last vertex is (4, nan): inside_points returns "
         "INSIDE_NOT_FINITE, and your wrapper must not go on as if all were well";
}

}  // namespace
}  // namespace stage_03
