#include "base/pattern.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace workbook {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Optional;

TEST(pattern, matches_the_whole_text_only) {
  const Pattern size("([0-9]+)x([0-9]+)");
  EXPECT_THAT(size.match("640x480"), Optional(ElementsAre("640x480", "640", "480")));
  for (const char* text : {"", "640", "640x480 ", " 640x480", "a640x480"}) {
    EXPECT_FALSE(size.match(text)) << text;
  }
}

TEST(pattern, matches_the_whole_text_where_a_part_would_do) {
  EXPECT_THAT(Pattern("a|ab|abc").match("abc"), Optional(ElementsAre("abc")));
  EXPECT_THAT(Pattern("a*").match(""), Optional(ElementsAre("")));
}

TEST(pattern, finds_the_first_part_that_fits) {
  const Pattern bytes("([0-9]+) bytes?");
  EXPECT_THAT(bytes.search("takes 12 bytes of 64 bytes"), Optional(ElementsAre("12 bytes", "12")));
  EXPECT_FALSE(bytes.search("takes many bytes"));
}

TEST(pattern, gives_an_empty_group_for_what_is_not_there) {
  EXPECT_THAT(Pattern("([0-9]+)(x([0-9]+))?").match("512"),
              Optional(ElementsAre("512", "512", "", "")));
}

TEST(pattern, goes_over_the_ends_of_lines) {
  EXPECT_THAT(Pattern("b.c").search("a\nb\nc"), Optional(ElementsAre("b\nc")));
  EXPECT_FALSE(Pattern("^b").search("a\nb"));
}

TEST(pattern, takes_letters_of_any_alphabet) {
  EXPECT_THAT(Pattern("(.*):").search("/home/jürg/übung.c:3"),
              Optional(ElementsAre("/home/jürg/übung.c:", "/home/jürg/übung.c")));
}

TEST(pattern, refuses_an_expression_that_is_none) {
  try {
    Pattern("a(b");
    FAIL() << "a bracket that is never closed was accepted";
  } catch (const std::logic_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("a(b: "));
    EXPECT_GT(std::string(error.what()).size(), std::string("the pattern a(b: ").size());
  }
}

}  // namespace workbook
