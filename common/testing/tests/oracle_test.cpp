#include "geometry/oracle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "geometry/polygons.hpp"
#include "testing/conformance.hpp"

namespace workbook {
namespace {

std::string drawn(const Mask& mask) {
  std::string text;
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) text += mask.at(x, y) ? '#' : '.';
    text += '\n';
  }
  return text;
}

}  // namespace

// Worked by hand from the rule: a row counts for an edge when it lies below its upper end and not
// below its lower end, so the square's top row is out and its bottom row in; the upper left and
// lower left corners are vertices.
TEST(oracle, draws_a_square_as_worked_by_hand) {
  const std::vector<Vertex> square{{1, 1}, {4, 1}, {4, 4}, {1, 4}};
  EXPECT_EQ(drawn(mask_by_rule(square, true, 6, 6)),
            "......\n"
            ".#..#.\n"
            "..###.\n"
            "..###.\n"
            ".####.\n"
            "......\n");
}

TEST(oracle, leaves_the_corners_out_when_the_border_value_is_false) {
  const std::vector<Vertex> square{{1, 1}, {4, 1}, {4, 4}, {1, 4}};
  EXPECT_EQ(drawn(mask_by_rule(square, false, 6, 6)),
            "......\n"
            "......\n"
            "..###.\n"
            "..###.\n"
            "..##..\n"
            "......\n");
}

TEST(oracle, draws_a_triangle_as_worked_by_hand) {
  const std::vector<Vertex> triangle{{0, 0}, {4, 0}, {0, 4}};
  EXPECT_EQ(drawn(mask_by_rule(triangle, true, 5, 5)),
            "#...#\n"
            ".###.\n"
            ".##..\n"
            ".#...\n"
            "#....\n");
}

TEST(oracle, gives_nothing_for_no_vertex) {
  EXPECT_EQ(drawn(mask_by_rule({}, true, 3, 1)), "...\n");
}

TEST(oracle, gives_one_pixel_for_one_vertex) {
  const std::vector<Vertex> point{{1, 0}};
  EXPECT_EQ(drawn(mask_by_rule(point, true, 3, 1)), ".#.\n");
}

TEST(oracle, counts_the_pixels_of_the_class_polygon) {
  const Mask mask = mask_by_rule(class_polygon(), true, 1024, 1024);
  EXPECT_EQ(std::count(mask.pixels().begin(), mask.pixels().end(), 1), 254254);
}

TEST(oracle, agrees_with_integer_arithmetic_on_the_class_polygon) {
  const std::vector<Vertex> ring = class_polygon();
  EXPECT_EQ(mask_by_rule(ring, true, 1024, 1024), mask_by_integers(ring, true, 1024, 1024));
}

TEST(oracle, agrees_with_integer_arithmetic_on_every_integer_case_of_the_suite) {
  int compared = 0;
  for (const Family& family : conformance_families(Depth::thorough)) {
    for (const Case& shape : family.cases) {
      if (!has_integer_vertices(shape.ring)) continue;
      ++compared;
      ASSERT_EQ(mask_by_rule(shape.ring, shape.border_value, shape.width, shape.height),
                mask_by_integers(shape.ring, shape.border_value, shape.width, shape.height))
          << family.name << ": " << shape.name;
    }
  }
  EXPECT_GE(compared, 1000);
}

TEST(oracle, refuses_vertices_that_are_not_finite) {
  const std::vector<Vertex> ring{{0, 0}, {std::numeric_limits<double>::infinity(), 1}, {1, 1}};
  EXPECT_THROW(mask_by_rule(ring, true, 4, 4), std::invalid_argument);
}

TEST(oracle, refuses_negative_sizes) {
  EXPECT_THROW(mask_by_rule({}, true, -1, 4), std::invalid_argument);
}

TEST(integer_oracle, refuses_real_vertices) {
  const std::vector<Vertex> ring{{0.5, 0}, {4, 0}, {0, 4}};
  EXPECT_THROW(inside_by_integers({0, 0}, ring, true), std::invalid_argument);
}

TEST(conformance, has_at_least_300_random_polygons_of_each_kind) {
  for (const Family& family : conformance_families(Depth::short_form)) {
    if (family.name.find("draws_random") == 0) {
      EXPECT_GE(family.cases.size(), 300u) << family.name;
    }
  }
}

}  // namespace workbook
