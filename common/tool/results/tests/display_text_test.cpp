#include "results/display_text.hpp"

#include <gtest/gtest.h>

namespace workbook {

TEST(harmless, leaves_letters_of_all_languages) {
  EXPECT_EQ(harmless("Jérôme 美咲 سارة", 40), "Jérôme 美咲 سارة");
}

TEST(harmless, replaces_control_characters_and_bytes_that_are_not_utf8) {
  EXPECT_EQ(harmless("a\x1b[31mb", 40), "a\ufffd[31mb");
  EXPECT_EQ(harmless("a\xff"
                     "b\xc2\x9b"
                     "c",
                     40),
            "a\ufffdb\ufffdc");
  EXPECT_EQ(harmless(std::string("a\0b", 3), 40), "a\ufffdb");
}

TEST(harmless, replaces_marks_that_turn_the_direction_of_writing) {
  EXPECT_EQ(harmless("a\u202eb\u2066c\u200fd", 40), "a\ufffdb\ufffdc\ufffdd");
}

TEST(harmless, is_one_line) { EXPECT_EQ(harmless(" a\nb\r\n\tc ", 40), "a b c"); }

TEST(harmless, cuts_between_characters) {
  EXPECT_EQ(harmless("éééé", 4), "éééé");
  EXPECT_EQ(harmless("ééééé", 4), "éééé…");
  EXPECT_EQ(harmless(std::string(10000, 'x'), 3), "xxx…");
}

}  // namespace workbook
