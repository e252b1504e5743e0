#include "verify/figures.hpp"

#include <gtest/gtest.h>

namespace workbook {
namespace {

TEST(judge_figures, counts_those_that_are_as_drawn_and_names_the_others) {
  const Tally tally =
      judge_figures("same a/figure.svg\ndiffers b/figure.svg (b.py draws another)\n");
  EXPECT_EQ(tally.passed(), 1);
  ASSERT_EQ(tally.failures().size(), 1u);
  EXPECT_EQ(tally.failures()[0], "b/figure.svg (b.py draws another)");
}

TEST(judge_figures, fails_where_nothing_was_drawn) {
  EXPECT_EQ(judge_figures("Traceback\n").failed(), 1);
}

}  // namespace
}  // namespace workbook
