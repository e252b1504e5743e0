
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "terminal/layout.hpp"

namespace workbook {
TEST(human, seconds_and_ratios_have_three_digits) {
  EXPECT_EQ(human_seconds(4.839), "4.84 s");
  EXPECT_EQ(human_seconds(0.0271), "27.1 ms");
  EXPECT_EQ(human_seconds(1.8e-5), "18.0 us");
  EXPECT_EQ(human_seconds(2.2e-8), "22.0 ns");
  EXPECT_EQ(human_seconds(0), "0 s");
  EXPECT_EQ(human_ratio(0.0532), "0.053");
  EXPECT_EQ(human_ratio(2.311), "2.3");
  EXPECT_EQ(human_ratio(12000), "12000");
}

TEST(wrapped, breaks_between_words) {
  EXPECT_EQ(wrapped("one two three", 9, 1), " one two\n three\n");
}

}  // namespace workbook
