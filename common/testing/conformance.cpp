#include "testing/conformance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

#include "geometry/polygons.hpp"
#include "stage/watched.hpp"

namespace workbook {
namespace {

std::vector<Vertex> integer_ring(PythonRandom& random, int edges, int low, int high) {
  std::vector<Vertex> ring(edges);
  for (Vertex& v : ring) {
    v.x = random.randint(low, high);
    v.y = random.randint(low, high);
  }
  return ring;
}

std::vector<Vertex> real_ring(PythonRandom& random, int edges, double low, double high) {
  std::vector<Vertex> ring(edges);
  for (Vertex& v : ring) {
    v.x = low + (high - low) * random.random();
    v.y = low + (high - low) * random.random();
  }
  return ring;
}

Family hand_drawn() {
  return {
      "draws_simple_shapes",
      {{"a square", {{2, 2}, {9, 2}, {9, 9}, {2, 9}}, true, 12, 12},
       {"a triangle", {{1, 1}, {14, 4}, {5, 12}}, true, 16, 14},
       {"a triangle, clockwise", {{5, 12}, {14, 4}, {1, 1}}, true, 16, 14},
       {"a star that crosses itself", {{8, 0}, {13, 15}, {0, 5}, {16, 5}, {3, 15}}, true, 17, 16},
       {"a comb", {{0, 0}, {3, 12}, {6, 1}, {9, 12}, {12, 0}, {12, 15}, {0, 15}}, true, 14, 17}}};
}

Family random_integers(int count, int largest) {
  Family family{"draws_random_integer_polygons", {}};
  PythonRandom random(1);
  for (int i = 0; i < count; ++i) {
    const int width = random.randint(1, largest), height = random.randint(1, largest);
    const int edges = random.randint(3, 24);
    family.cases.push_back({"the random integer polygon " + std::to_string(i),
                            integer_ring(random, edges, 0, std::max(width, height)), true, width,
                            height});
  }
  return family;
}

Family random_reals(int count, int largest) {
  Family family{"draws_random_real_polygons", {}};
  PythonRandom random(2);
  for (int i = 0; i < count; ++i) {
    const int width = random.randint(1, largest), height = random.randint(1, largest);
    const int edges = random.randint(3, 24);
    family.cases.push_back({"the random real polygon " + std::to_string(i),
                            real_ring(random, edges, -2, std::max(width, height) + 2), true, width,
                            height});
  }
  return family;
}

Family non_square(PythonRandom random = PythonRandom(3)) {
  Family family{"non_square_images_are_not_taken_for_square", {}};
  const int sizes[][2] = {{31, 7}, {7, 31}, {1, 20}, {20, 1}, {1, 1}, {33, 2}, {0, 5}, {5, 0}};
  for (const auto& [width, height] : sizes) {
    family.cases.push_back({"a polygon on a long image",
                            integer_ring(random, 7, -1, std::max(width, height) + 1), true, width,
                            height});
  }
  return family;
}

Family outside(PythonRandom random = PythonRandom(4)) {
  Family family{"polygons_may_leave_the_image", {}};
  for (int i = 0; i < 12; ++i) {
    family.cases.push_back(
        {"a polygon partly outside", integer_ring(random, 6, -20, 40), true, 20, 16});
  }
  family.cases.push_back(
      {"a polygon around the image", {{-5, -5}, {50, -5}, {50, 50}, {-5, 50}}, true, 20, 16});
  family.cases.push_back(
      {"a polygon left of the image", {{-9, -9}, {-2, -9}, {-2, 30}}, true, 20, 16});
  family.cases.push_back(
      {"a polygon right of the image", {{30, -3}, {60, 4}, {40, 40}}, true, 20, 16});
  family.cases.push_back(
      {"a polygon above the image", {{3, -3}, {9, -40}, {15, -1}}, true, 20, 16});
  return family;
}

Family repeated_vertices() {
  return {"repeated_vertices_change_nothing_but_the_border",
          {{"a square with each vertex twice",
            {{2, 2}, {2, 2}, {9, 2}, {9, 2}, {9, 9}, {9, 9}, {2, 9}, {2, 9}},
            true,
            12,
            12},
           {"a triangle closed by hand", {{1, 1}, {14, 4}, {5, 12}, {1, 1}}, true, 16, 14},
           {"a square walked twice",
            {{2, 2}, {9, 2}, {9, 9}, {2, 9}, {2, 2}, {9, 2}, {9, 9}, {2, 9}},
            true,
            12,
            12},
           {"a spike there and back", {{2, 2}, {12, 2}, {2, 2}, {2, 9}, {9, 9}}, true, 14, 12}}};
}

Family level_and_upright_edges() {
  return {
      "horizontal_and_vertical_edges_follow_the_rule",
      {{"stairs", {{0, 0}, {4, 0}, {4, 3}, {8, 3}, {8, 6}, {12, 6}, {12, 9}, {0, 9}}, true, 14, 11},
       {"a cross",
        {{4, 0},
         {8, 0},
         {8, 4},
         {12, 4},
         {12, 8},
         {8, 8},
         {8, 12},
         {4, 12},
         {4, 8},
         {0, 8},
         {0, 4},
         {4, 4}},
        true,
        13,
        13},
       {"a bar between pixels", {{0.5, 2.5}, {9.5, 2.5}, {9.5, 4.5}, {0.5, 4.5}}, true, 11, 7},
       {"an edge through pixel centres", {{0, 3}, {10, 3}, {10, 3}, {5, 9}}, true, 12, 11}}};
}

Family few_vertices() {
  return {"polygons_of_0_to_3_vertices_are_legal",
          {{"no vertex", {}, true, 5, 4},
           {"one vertex", {{2, 1}}, true, 5, 4},
           {"one vertex, border false", {{2, 1}}, false, 5, 4},
           {"two vertices", {{0, 0}, {4, 3}}, true, 5, 4},
           {"two vertices on a row", {{0, 2}, {4, 2}}, true, 5, 4},
           {"two real vertices", {{0.25, 0.5}, {4.75, 3.5}}, true, 6, 5},
           {"three vertices in a line", {{0, 0}, {2, 2}, {4, 4}}, true, 6, 6},
           {"three equal vertices", {{2, 2}, {2, 2}, {2, 2}}, true, 5, 5}}};
}

Family border_values(PythonRandom random = PythonRandom(5)) {
  Family family{"vertex_pixels_take_the_border_value", {}};
  for (int i = 0; i < 20; ++i) {
    const std::vector<Vertex> ring = integer_ring(random, 9, 0, 15);
    family.cases.push_back({"a polygon with border true", ring, true, 16, 16});
    family.cases.push_back({"a polygon with border false", ring, false, 16, 16});
  }
  return family;
}

// The crossing itself must be rounded as the rule rounds it: multiply, divide, add, in double.
Family rounding(PythonRandom random = PythonRandom(6)) {
  Family family{"crossings_are_rounded_as_the_rule_rounds_them", {}};
  for (int i = 0; i < 60; ++i) {
    // Lines through many pixels exactly: a slope of p/q hits a pixel every q rows.
    const int q = random.randint(2, 30), p = random.randint(1, 60);
    const int rows = q * random.randint(1, 2);
    const int across = p * rows / q;
    family.cases.push_back({"an edge through pixels exactly",
                            {{0, 0}, {double(across), double(rows)}, {double(across + 3), 0}},
                            true,
                            std::min(across + 5, 90),
                            rows + 1});
  }
  family.cases.push_back({"an edge whose crossing has no float",
                          {{4, 0}, {16777219, 16777216}, {-16777216, 16777216}},
                          true,
                          12,
                          6});
  // Long edges whose crossing at pixels a cached slope or a float gets wrong.
  for (int i = 0; i < 40; ++i) {
    const double q = 3 * random.randint(5000, 9999) + 1;
    const double p = 3 * random.randint(5000, 9999) + 2;
    const int k = random.randint(1, 20), m = random.randint(1, 20);
    family.cases.push_back({"a long edge that grazes a pixel",
                            {{k - q, m - p}, {k + 2 * q, m + 2 * p}, {-3 * q, 2 * p}},
                            true,
                            24,
                            24});
  }
  // Rounded, the crossing lies left of both ends, so it must be asked for even there. Behind the
  // long edges, because a cached slope gets these wrong as well.
  family.cases.push_back({"an edge whose near end is lost beside its far one",
                          {{144115188075855872, 0}, {5.5, 9}, {2, 9}, {1, 3}},
                          true,
                          16,
                          12});
  family.cases.push_back({"an edge that ends a hair right of a pixel",
                          {{10.7, 0.8}, {3.0000000000000004, 11}, {12, 3}},
                          true,
                          16,
                          12});
  return family;
}

Family large_coordinates(PythonRandom random = PythonRandom(7)) {
  Family family{"large_coordinates_are_exact", {}};
  for (int i = 0; i < 20; ++i) {
    const int far = 1 << random.randint(12, 26);
    std::vector<Vertex> ring = integer_ring(random, 7, -far, far);
    ring.push_back({5, 5});
    family.cases.push_back(
        {"a polygon with integer coordinates up to " + std::to_string(far), ring, true, 32, 32});
  }
  // Odd numbers beyond 2^24 have no float: an edge from far to far through the image moves.
  for (int i = 0; i < 20; ++i) {
    const double dx = random.randint(1 << 24, 1 << 25), dy = random.randint(1 << 24, 1 << 25);
    const int x = random.randint(4, 28), y = random.randint(4, 28);
    family.cases.push_back({"an edge between corners beyond 2^24",
                            {{x - dx, y - dy}, {x + dx + 1, y + dy + 3}, {-dx, 2 * dy}},
                            true,
                            32,
                            32});
  }
  for (int i = 0; i < 10; ++i) {
    family.cases.push_back({"a polygon with real coordinates up to 1e12",
                            real_ring(random, 7, -1e12, 1e12), true, 24, 24});
  }
  return family;
}

void expect_conforms(const Maker& maker, const Case& shape, const Case* before = nullptr) {
  const auto make = [&](const Case& asked) {
    Mask mask(asked.width, asked.height, poison);
    maker.fill(asked.ring, asked.border_value, mask.view());
    return mask;
  };
  if (const auto same = same_mask(make, shape, before); !same) FAIL() << same.message();
}

void expect_family(const Maker& maker, const std::vector<Case>& cases) {
  const Case* before = nullptr;
  for (const Case& shape : cases) {
    if (maker.integer_vertices_only && !has_integer_vertices(shape.ring)) continue;
    expect_conforms(maker, shape, before);
    if (testing::Test::HasFatalFailure()) return;
    before = &shape;
  }
  if (!before) GTEST_SKIP() << "this device decides integer vertices only";
}

// A method that refuses everything would pass too, so a good triangle comes first.
void expect_refuses(const Maker& maker, double bad) {
  expect_conforms(maker, {"a triangle", {{0, 0}, {3, 0}, {3, 3}}, true, 4, 4});
  Mask mask(4, 4, poison);
  const std::vector<Vertex> ring{{0, 0}, {3, 0}, {3, bad}};
  EXPECT_THROW(maker.fill(ring, true, mask.view()), std::invalid_argument)
      << "the last vertex is (3, " << bad << "): not a point, so there is no mask to make";
}

// A method's Maker, made at the first test that needs it and shared by the rest.
class SharedMaker {
 public:
  explicit SharedMaker(Method method) : method_(std::move(method)) {}
  const Maker& get() {
    if (!maker_) maker_ = std::make_unique<Maker>(method_.make());
    return *maker_;
  }

 private:
  Method method_;
  std::unique_ptr<Maker> maker_;
};

class ConformanceTest : public testing::Test {
 public:
  explicit ConformanceTest(std::function<void()> body) : body_(std::move(body)) {}
  void TestBody() override { body_(); }

 private:
  std::function<void()> body_;
};

void register_test(const std::string& suite, const std::string& name, std::function<void()> body) {
  testing::RegisterTest(suite.c_str(), name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                        [body]() -> testing::Test* { return new ConformanceTest(body); });
}

}  // namespace

std::vector<Family> conformance_families(Depth depth) {
  const bool more = depth == Depth::thorough;
  std::vector<Family> families{hand_drawn(),
                               few_vertices(),
                               border_values(),
                               level_and_upright_edges(),
                               repeated_vertices(),
                               non_square(),
                               outside(),
                               random_integers(more ? 1000 : 300, more ? 64 : 32),
                               random_reals(more ? 1000 : 300, more ? 64 : 32),
                               rounding(),
                               large_coordinates()};
  const std::size_t most =
      size_where_watched<std::size_t>(std::numeric_limits<std::size_t>::max(), 4);
  for (Family& family : families) family.cases.resize(std::min(family.cases.size(), most));
  return families;
}

void register_conformance(const std::vector<Method>& methods, Depth depth) {
  for (const Method& method : methods) {
    const std::string suite = "mask" + (method.name.empty() ? "" : "_" + method.name);
    const auto maker = std::make_shared<SharedMaker>(method);
    for (Family& family : conformance_families(depth)) {
      register_test(suite, family.name, [maker, cases = std::move(family.cases)] {
        expect_family(maker->get(), cases);
      });
    }
    register_test(suite, "vertices_that_are_not_finite_are_refused", [maker] {
      expect_refuses(maker->get(), std::numeric_limits<double>::quiet_NaN());
      expect_refuses(maker->get(), std::numeric_limits<double>::infinity());
    });
  }
}

}  // namespace workbook
