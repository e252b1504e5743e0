#include "stage/failed_mask.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace workbook {
namespace {

FailedMask sample() {
  FailedMask failed{{"a square", {{2, 2}, {9.5, 2}, {9, 9}}, false, 4, 3}, Mask(4, 3)};
  failed.mask.view().at(1, 1) = 1;
  failed.mask.view().at(2, 1) = 1;
  failed.mask.view().at(3, 2) = poison;
  return failed;
}

FailedMask with_ring(std::vector<Vertex> ring) {
  FailedMask failed = sample();
  failed.shape.ring = std::move(ring);
  return failed;
}

FailedMask with_mask(Mask mask) {
  FailedMask failed = sample();
  failed.shape.width = mask.width();
  failed.shape.height = mask.height();
  failed.mask = std::move(mask);
  return failed;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  return text.replace(text.find(what), what.size(), by);
}

}  // namespace

TEST(failed_mask, reads_as_written_down_here) {
  EXPECT_EQ(to_text(sample()),
            "mask1 =a%20square 0 3 0x1p+1 0x1p+1 0x1.3p+3 0x1p+1 0x1.2p+3 0x1.2p+3 4 3 "
            "0x5 1x2 0x4 165 end");
}

TEST(failed_mask, comes_back_as_it_went) {
  EXPECT_EQ(failed_mask_from(to_text(sample())), sample());
}

TEST(failed_mask, keeps_every_bit_of_a_coordinate) {
  using Limits = std::numeric_limits<double>;
  const FailedMask failed = with_ring({{0.1, 1.0 / 3},
                                       {Limits::max(), Limits::lowest()},
                                       {Limits::denorm_min(), Limits::min()},
                                       {-67108863, 1 + Limits::epsilon()}});
  EXPECT_EQ(failed_mask_from(to_text(failed)), failed);
  const auto zero = failed_mask_from(to_text(with_ring({{-0.0, 0.0}}))).shape.ring.at(0);
  EXPECT_TRUE(std::signbit(zero.x));
  EXPECT_FALSE(std::signbit(zero.y));
}

TEST(failed_mask, may_have_no_pixel_and_no_vertex) {
  for (const Mask& mask : {Mask(0, 5), Mask(5, 0), Mask(0, 0)}) {
    EXPECT_EQ(failed_mask_from(to_text(with_mask(mask))), with_mask(mask));
  }
  EXPECT_EQ(failed_mask_from(to_text(with_ring({}))), with_ring({}));
}

TEST(failed_mask, keeps_every_byte_of_a_mask) {
  Mask mask(16, 16);
  for (int i = 0; i < 256; ++i) mask.view().data()[i] = static_cast<std::uint8_t>(i);
  EXPECT_EQ(failed_mask_from(to_text(with_mask(mask))), with_mask(mask));
}

TEST(failed_mask, is_one_line_of_printable_ascii_whatever_the_name) {
  FailedMask failed = sample();
  failed.shape.name = std::string("tab\t line\n %41 = \xC3\xA9 ") + '\0' + " end";
  EXPECT_THAT(to_text(failed), testing::Each(testing::AllOf(testing::Ge(' '), testing::Le('~'))));
  EXPECT_EQ(failed_mask_from(to_text(failed)), failed);
  failed.shape.name.clear();
  EXPECT_EQ(failed_mask_from(to_text(failed)), failed);
}

TEST(failed_mask, is_short_for_a_plain_image) {
  EXPECT_LT(to_text(with_mask(Mask(1024, 1024, poison))).size(), 150u);
}

TEST(failed_mask, refuses_a_text_that_was_cut_anywhere) {
  const std::string text = to_text(sample());
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_THROW(failed_mask_from(text.substr(0, length)), std::invalid_argument) << length;
  }
}

TEST(failed_mask, refuses_a_damaged_text) {
  const std::string text = to_text(sample());
  const std::vector<std::pair<std::string, std::string>> damages{
      {"mask1", "mask2"},     {"=a", "a"},
      {"%20", "%2G"},         {"%20", "%"},
      {" 0 3 ", " 2 3 "},     {" 0 3 ", " 0 4 "},
      {" 0 3 ", " 0 2 "},     {" 0 3 ", " 0 -3 "},
      {"0x1.3p+3", "nan"},    {"0x1.3p+3", "1e999"},
      {"0x1.3p+3", "1,5"},    {" 4 3 ", " 4 4 "},
      {" 4 3 ", " 4 2 "},     {" 4 3 ", " -4 -3 "},
      {"0x5", "0x13"},        {"0x5", "0x0 0x5"},
      {"0x5", "0x-5"},        {"0x5", "0x99999999999999999999"},
      {"165 end", "256 end"}, {"165 end", "1x end"},
      {"165 end", "x1 end"},  {"165 end", "165 1 end"},
      {"end", "end end"},     {"end", "165"}};
  for (const auto& [what, by] : damages) {
    EXPECT_THROW(failed_mask_from(replaced(text, what, by)), std::invalid_argument)
        << what << " -> " << by;
  }
}

TEST(failed_mask, takes_images_up_to_a_size_and_vertices_up_to_a_number) {
  const FailedMask largest = with_mask(Mask(4096, 4096, 1));
  EXPECT_EQ(failed_mask_from(to_text(largest)), largest);
  EXPECT_THROW(failed_mask_from(to_text(with_mask(Mask(4097, 1)))), std::invalid_argument);
  EXPECT_THROW(failed_mask_from(to_text(with_mask(Mask(0, 4097)))), std::invalid_argument);
  EXPECT_THROW(failed_mask_from("mask1 =a 1 2000000000 0 0"), std::invalid_argument);
}

TEST(failed_mask, says_what_is_wrong_with_the_text) {
  try {
    failed_mask_from("mask1 =a 1 0 two 2 end");
    FAIL() << "it was taken";
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "this text is not a whole mask: 'two' is not a width (0 to 4096)");
  }
}

}  // namespace workbook
