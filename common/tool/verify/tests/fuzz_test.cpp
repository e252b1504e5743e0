// The polygons that fuzzing draws, and that a wrong mask among them is found.
#include "geometry/fuzzed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "geometry/oracle.hpp"
#include "geometry/ring.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"
#include "verify/fuzz_rows.hpp"

namespace workbook {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

constexpr unsigned drawn = 1000;

int how_many(const std::function<bool(const Case&)>& is) {
  int count = 0;
  for (unsigned number = 0; number < drawn; ++number) count += is(fuzzed_case(drawn_bytes(number)));
  return count;
}

bool has_neighbours(const Case& shape, const std::function<bool(Vertex, Vertex)>& are) {
  return std::adjacent_find(shape.ring.begin(), shape.ring.end(), are) != shape.ring.end();
}

std::string fuzz_method(const std::string& method, int polygons) {
  Worker worker({{test_program("fixture.worker")}, {}}, test_folder() + "fuzz.log", {5, 0});
  return fuzz(worker, method, polygons);
}

}  // namespace

TEST(fuzzed_case, takes_any_bytes) {
  EXPECT_EQ(fuzzed_case({}).ring.size(), 0u);
  const std::vector<std::uint8_t> ones(5000, 0xFF), zeros(5000, 0);
  EXPECT_LE(fuzzed_case(ones).ring.size(), 300u);
  EXPECT_LE(fuzzed_case(zeros).ring.size(), 300u);
}

TEST(fuzzed_case, has_finite_vertices_and_a_small_image) {
  for (unsigned number = 0; number < drawn; ++number) {
    const Case shape = fuzzed_case(drawn_bytes(number));
    EXPECT_NO_THROW(require_finite(shape.ring)) << number;
    EXPECT_TRUE(shape.width >= 0 && shape.width < 70 && shape.height >= 0 && shape.height < 70);
  }
}

TEST(fuzzed_case, draws_the_difficult_ones_often_enough) {
  EXPECT_GT(how_many([](const Case& c) {
              return has_neighbours(c, [](Vertex a, Vertex b) { return a == b; });
            }),
            100)
      << "repeated vertices";
  EXPECT_GT(how_many([](const Case& c) {
              return has_neighbours(c, [](Vertex a, Vertex b) { return a.y == b.y && a.x != b.x; });
            }),
            100)
      << "level edges";
  EXPECT_GT(how_many([](const Case& c) {
              return has_neighbours(c, [](Vertex a, Vertex b) { return a.x == b.x && a.y != b.y; });
            }),
            100)
      << "upright edges";
  EXPECT_GT(how_many([](const Case& c) {
              return std::ranges::any_of(c.ring, [](Vertex v) { return v.x != std::trunc(v.x); });
            }),
            300)
      << "vertices between pixels";
  EXPECT_GT(how_many([](const Case& c) {
              return std::ranges::any_of(c.ring,
                                         [&](Vertex v) { return v.x < 0 || v.y > c.height; });
            }),
            300)
      << "vertices outside";
  EXPECT_GT(how_many([](const Case& c) { return c.ring.size() > 64; }), 10) << "many edges";
  EXPECT_GT(how_many([](const Case& c) { return c.width > 60; }), 50) << "wider than a word";
  EXPECT_GT(how_many([](const Case& c) { return c.width == 0 || c.height == 0; }), 20)
      << "no pixel";
  EXPECT_GT(how_many([](const Case& c) {
              const Mask mask = mask_by_rule(c.ring, false, c.width, c.height);
              return std::ranges::count(mask.pixels(), 1) > 4;
            }),
            300)
      << "an inside worth the name";
}

TEST(difference, says_where_and_of_what) {
  const Case shape{"", {{0, 0}, {4, 0}, {4, 4.5}}, false, 5, 5};
  Mask mask = mask_by_rule(shape.ring, false, 5, 5);
  EXPECT_EQ(difference(shape, mask), "");
  mask.view().at(3, 2) ^= 1;
  EXPECT_EQ(difference(shape, mask),
            "5 x 5 pixels, border_value false, vertices (0, 0) (4, 0) (4, 4.5): pixel (3, 2) is 0, "
            "not 1");
}

TEST(fuzz, finds_nothing_wrong_with_the_rule) { EXPECT_EQ(fuzz_method("rule", 300), ""); }

TEST(fuzz, finds_a_border_that_is_not_heeded) {
  EXPECT_THAT(fuzz_method("", 300), AllOf(StartsWith("polygon "), HasSubstr("border_value false")));
}

TEST(fuzz, finds_a_mask_that_was_never_written) {
  EXPECT_THAT(fuzz_method("writes_nothing", 300), HasSubstr("is 165, not 0"));
}

TEST(fuzz, tells_a_crash) { EXPECT_THROW(fuzz_method("crashes", 1), WorkerFailure); }

}  // namespace workbook
