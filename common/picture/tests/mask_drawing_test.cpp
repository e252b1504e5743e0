#include "picture/mask_drawing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geometry/oracle.hpp"

namespace workbook {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;

std::string text_of(const std::vector<std::string>& lines) {
  std::string text = "\n";
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string drawn(const Mask& mask, const Mask& expected, int columns,
                  Glyphs glyphs = Glyphs::ascii) {
  return text_of(draw_comparison(mask, expected, columns, glyphs));
}

Mask square() {
  return mask_by_rule(std::vector<Vertex>{{1, 1}, {4, 1}, {4, 4}, {1, 4}}, true, 7, 6);
}

// One pixel of each fault.
Mask spoilt_square() {
  Mask mask = square();
  mask.view().at(3, 2) = 0;
  mask.view().at(4, 2) = 0;
  mask.view().at(6, 0) = 1;
  mask.view().at(0, 4) = poison;
  mask.view().at(2, 3) = 255;
  return mask;
}

Mask with(Mask mask, int x, int y, std::uint8_t pixel) {
  mask.view().at(x, y) = pixel;
  return mask;
}

std::size_t shown_width(const std::string& line) {
  return std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
}

}  // namespace

TEST(draw_comparison, puts_a_small_mask_beside_the_right_one) {
  EXPECT_EQ(drawn(spoilt_square(), square(), 100), R"(
     expected  yours
 x   0    5    0    5
 y 0 .......   ......+
     .#..#..   .#..#..
     ..###..   ..#--..
     ..###..   ..!##..
     .####..   ?####..
   5 .......   .......
 # inside  . outside  - missing  + too much  ? never written  ! neither 0 nor 1
)");
}

TEST(draw_comparison, breaks_a_legend_that_is_too_long) {
  EXPECT_EQ(drawn(spoilt_square(), square(), 48), R"(
     expected  yours
 x   0    5    0    5
 y 0 .......   ......+
     .#..#..   .#..#..
     ..###..   ..#--..
     ..###..   ..!##..
     .####..   ?####..
   5 .......   .......
 # inside  . outside  - missing  + too much
 ? never written  ! neither 0 nor 1
)");
}

TEST(draw_comparison, draws_blocks_where_they_can_be_shown) {
  EXPECT_EQ(drawn(with(square(), 3, 2, 0), square(), 48, Glyphs::blocks), R"(
     expected  yours
 x   0    5    0    5
 y 0 ·······   ·······
     ·█··█··   ·█··█··
     ··███··   ··█-█··
     ··███··   ··███··
     ·████··   ·████··
   5 ·······   ·······
 █ inside  · outside  - missing
)");
}

TEST(draw_comparison, stands_side_by_side_where_that_fits) {
  EXPECT_EQ(drawn(with(Mask(31, 2), 30, 1, 1), Mask(31, 2), 100), R"(
     expected                         yours
 x   0    5    10   15   20   25      0    5    10   15   20   25
 y 0 ...............................  ...............................
     ...............................  ..............................+
 . outside  + too much
)");
}

TEST(draw_comparison, stands_one_above_the_other_where_it_is_narrow) {
  EXPECT_EQ(drawn(with(Mask(31, 2), 30, 1, 1), Mask(31, 2), 48), R"(
     expected
 x   0    5    10   15   20   25
 y 0 ...............................
     ...............................
     yours
 x   0    5    10   15   20   25
 y 0 ...............................
     ..............................+
 . outside  + too much
)");
}

TEST(draw_comparison, draws_images_of_one_column) {
  EXPECT_EQ(drawn(with(Mask(1, 7), 0, 6, poison), Mask(1, 7), 48), R"(
     expected  yours
 x   0         0
 y 0 .         .
     .         .
     .         .
     .         .
     .         .
   5 .         .
     .         ?
 . outside  ? never written
)");
}

TEST(draw_comparison, cuts_a_large_image_to_where_it_is_wrong) {
  Mask mask = with(with(Mask(1024, 1024), 700, 1023, 1), 702, 1023, 1);
  const std::string text = drawn(mask, Mask(1024, 1024), 48);
  EXPECT_THAT(text, HasSubstr("\n        expected             yours\n"));
  EXPECT_THAT(text, HasSubstr("\n x      692  697  702  707   692  697  702  707\n"));
  EXPECT_THAT(text, HasSubstr("\n        ...................  ........+.+........\n"));
  EXPECT_THAT(text, HasSubstr("\n only x 692 to 710, y 1000 to 1023 of 1024 x 1024 pixels\n"));
}

TEST(draw_comparison, makes_a_large_image_smaller_when_it_is_wrong_all_over) {
  Mask expected(40, 80);
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 20; ++x) expected.view().at(x, y) = 1;
  }
  const Mask mask = with(with(with(expected, 1, 1, 0), 39, 0, 1), 20, 79, poison);
  EXPECT_EQ(drawn(mask, expected, 48), R"(
      expected    yours
 x    0    20     0    20
 y  0 #####.....  -####....+
      #####.....  #####.....
      #####.....  #####.....
      #####.....  #####.....
      #####.....  #####.....
   20 #####.....  #####.....
      #####.....  #####.....
      #####.....  #####.....
      #####.....  #####.....
      #####.....  #####.....
   40 ..........  ..........
      ..........  ..........
      ..........  ..........
      ..........  ..........
      ..........  ..........
   60 ..........  ..........
      ..........  ..........
      ..........  ..........
      ..........  ..........
      ..........  .....?....
 1 cell = 4 x 4 pixels
 # inside  . outside  - missing  + too much
 ? never written
)");
}

TEST(draw_comparison, marks_runs_of_wrong_signs_and_the_legend) {
  const auto lines = draw_comparison(spoilt_square(), square(), 100, Glyphs::ascii,
                                     [](const std::string& run) { return "<" + run + ">"; });
  EXPECT_EQ(text_of(lines), R"(
     expected  yours
 x   0    5    0    5
 y 0 .......   ......<+>
     .#..#..   .#..#..
     ..###..   ..#<-->..
     ..###..   ..<!>##..
     .####..   <?>####..
   5 .......   .......
 # inside  . outside  <-> missing  <+> too much  <?> never written  <!> neither 0 nor 1
)");
}

TEST(draw_comparison, fits_any_width_and_a_screen_and_starts_with_a_blank) {
  const std::pair<int, int> sizes[] = {{12, 12}, {24, 24},  {25, 25},  {31, 7},
                                       {64, 64}, {4096, 1}, {1, 4096}, {1024, 1024},
                                       {97, 13}, {300, 20}, {45, 24},  {1000, 999}};
  for (const auto& [width, height] : sizes) {
    const Mask expected(width, height);
    const Mask mask = with(with(expected, 0, 0, 1), width - 1, height - 1, poison);
    for (const int columns : {30, 48, 60, 100, 200}) {
      const auto lines = draw_comparison(mask, expected, columns, Glyphs::blocks);
      EXPECT_LE(lines.size(), 31u) << width << " x " << height << " in " << columns;
      for (const std::string& line : lines) {
        EXPECT_LE(shown_width(line), static_cast<std::size_t>(columns)) << line;
        EXPECT_EQ(line[0], ' ') << line;
      }
      EXPECT_THAT(text_of(lines), AllOf(HasSubstr("+"), HasSubstr("?")));
    }
  }
}

TEST(draw_comparison, needs_no_difference) {
  EXPECT_THAT(drawn(square(), square(), 48), EndsWith("\n # inside  . outside\n"));
  EXPECT_THAT(drawn(Mask(99, 99), Mask(99, 99), 48), HasSubstr("1 cell = "));
}

TEST(draw_comparison, has_nothing_to_say_about_no_pixels) {
  EXPECT_TRUE(draw_comparison(Mask(0, 5), Mask(0, 5), 48, Glyphs::ascii).empty());
}

TEST(draw_comparison, refuses_masks_of_two_sizes) {
  EXPECT_THROW(drawn(Mask(2, 3), Mask(3, 2), 48), std::invalid_argument);
}

}  // namespace workbook
