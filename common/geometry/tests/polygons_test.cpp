#include "geometry/polygons.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/test_folder.hpp"

namespace workbook {
namespace {

std::filesystem::path write_file(const std::string& text) {
  const std::filesystem::path file = std::filesystem::path(test_folder()) / "polygon test.txt";
  std::ofstream(file) << text;
  return file;
}

std::string message_of(const std::string& text) {
  try {
    read_polygon(write_file(text));
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST(generator, gives_the_class_polygon_for_seed_2014) {
  EXPECT_EQ(random_polygon(2014, 24, 1024), class_polygon());
}

// python3 -c "import random; r = random.Random(7); print(r.random(), r.randint(0, 1000000))"
TEST(generator, gives_the_numbers_of_python) {
  PythonRandom random(7);
  EXPECT_EQ(random.random(), 0.32383276483316237);
  EXPECT_EQ(random.randint(0, 1000000), 158176);
}

// A seed of more than 32 bits takes the other path of init_by_array:
// python3 -c "import random; print(random.Random(123456789012345).randint(0, 1024))"
TEST(generator, takes_seeds_of_64_bits) {
  EXPECT_EQ(PythonRandom(123456789012345).randint(0, 1024), 451);
}

TEST(polygon_file, holds_the_24_vertices_of_the_class) { EXPECT_EQ(class_polygon().size(), 24u); }

TEST(polygon_file, may_have_comments_and_blank_lines) {
  const std::vector<Vertex> ring =
      read_polygon(write_file("# a triangle\n\n0 0\n  4.5 1e1 # here\n-3 2\r\n"));
  EXPECT_EQ(ring, (std::vector<Vertex>{{0, 0}, {4.5, 10}, {-3, 2}}));
}

TEST(polygon_file, names_the_line_that_is_wrong) {
  EXPECT_THAT(message_of("0 0\n1 2 3\n"), testing::HasSubstr(":2: expected `x y`"));
}

TEST(polygon_file, refuses_words_and_numbers_that_are_not_finite) {
  EXPECT_THAT(message_of("0 abc\n"), testing::HasSubstr("`abc` is not a finite number"));
  EXPECT_THAT(message_of("0 nan\n"), testing::HasSubstr("not a finite number"));
  EXPECT_THAT(message_of("1e999 0\n"), testing::HasSubstr("not a finite number"));
}

TEST(polygon_file, says_which_file_cannot_be_read) {
  EXPECT_THROW(read_polygon("/nowhere/polygon.txt"), std::runtime_error);
}

}  // namespace workbook
