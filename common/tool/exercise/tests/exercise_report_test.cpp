
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exercise/exercise_report.hpp"

namespace workbook {
TEST(plain_message, takes_googletest_s_frame_off_a_mask) {
  EXPECT_EQ(
      plain_message("Value of: same_mask(mask, square)\n  Actual: false (3 pixels differ\n#.#\n)"
                    "\nExpected: true\nI called it twice."),
      "3 pixels differ\n#.#\n\nI called it twice.");
}

TEST(plain_message, takes_googletest_s_frame_off_any_result_that_says_why) {
  EXPECT_EQ(plain_message("Value of: worked_together(rows)\n  Actual: false (I saw one thread.)"
                          "\nExpected: true"),
            "I saw one thread.");
}

TEST(plain_message, leaves_other_messages_as_they_are) {
  const std::string other = "Value of: contains(2)\n  Actual: false\nExpected: true";
  EXPECT_EQ(plain_message(other), other);
}

TEST(test_target, of_a_worked_example_has_no_variant) {
  EXPECT_EQ(test_target({"07.further", "07/more", ""}, worked_variant), "07.further.test");
}

}  // namespace workbook
