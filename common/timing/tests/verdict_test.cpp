#include "timing/verdict.hpp"

#include <gtest/gtest.h>

namespace workbook {
namespace {

Ratio ratio(double low, double median, double high, int rounds = 20) {
  return {median, {low, high}, rounds};
}

}  // namespace

TEST(is_faster, says_faster_when_the_whole_interval_clears_the_margin) {
  EXPECT_EQ(is_faster(ratio(1.06, 1.1, 1.2)), Answer::faster);
}

TEST(is_faster, says_not_faster_when_the_whole_interval_stays_below_it) {
  EXPECT_EQ(is_faster(ratio(0.99, 1, 1.04)), Answer::not_faster);
  EXPECT_EQ(is_faster(ratio(0.4, 0.5, 0.6)), Answer::not_faster);
}

TEST(is_faster, cannot_tell_when_the_interval_holds_the_margin) {
  EXPECT_EQ(is_faster(ratio(0.9, 1.2, 1.5)), Answer::cannot_tell);
}

TEST(is_faster, cannot_tell_from_too_few_rounds) {
  EXPECT_EQ(is_faster(ratio(2, 2, 2, 5)), Answer::cannot_tell);
  EXPECT_EQ(is_faster(ratio(2, 2, 2, 6)), Answer::faster);
}

TEST(is_faster, takes_another_margin) {
  EXPECT_EQ(is_faster(ratio(1.06, 1.1, 1.2), 0.5), Answer::not_faster);
}

TEST(times_faster, takes_the_ratio_within_each_round) {
  // The machine was three times slower in the second round; the ratio does not notice.
  const Ratio result = times_faster({2, 6, 2}, {1, 3, 1});
  EXPECT_EQ(result.median, 2);
  EXPECT_EQ(result.interval.low, 2);
  EXPECT_EQ(result.interval.high, 2);
  EXPECT_EQ(result.rounds, 3);
}

TEST(inverse, turns_the_interval_round) {
  const Ratio turned = inverse(ratio(1.6, 2, 2.5));
  EXPECT_DOUBLE_EQ(turned.median, 0.5);
  EXPECT_DOUBLE_EQ(turned.interval.low, 0.4);
  EXPECT_DOUBLE_EQ(turned.interval.high, 0.625);
  EXPECT_EQ(turned.rounds, 20);
}

TEST(ratio, has_a_half_width_in_shares_of_the_median) {
  EXPECT_NEAR(ratio(1.9, 2, 2.1).half_width(), 0.05, 1e-12);
}

}  // namespace workbook
