#include "timing/statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace workbook {

TEST(median, is_the_middle_of_an_odd_count) { EXPECT_EQ(median({9, 1, 5}), 5); }

TEST(median, is_the_mean_of_the_two_middle_values_of_an_even_count) {
  EXPECT_EQ(median({4, 1, 3, 2}), 2.5);
}

TEST(median, refuses_an_empty_series) { EXPECT_THROW(median({}), std::invalid_argument); }

TEST(quantile, lies_between_its_neighbours) {
  EXPECT_EQ(quantile({4, 1, 3, 2, 5}, 0.25), 2);
  EXPECT_EQ(quantile({4, 1, 3, 2}, 0.25), 1.75);
  EXPECT_EQ(quantile({4, 1, 3, 2}, 0), 1);
  EXPECT_EQ(quantile({4, 1, 3, 2}, 1), 4);
}

TEST(quantile, refuses_an_empty_series) { EXPECT_THROW(quantile({}, 0.5), std::invalid_argument); }

TEST(median_interval, is_from_smallest_to_largest_for_few_values) {
  const Interval interval = median_interval({3, 1, 2});
  EXPECT_EQ(interval.low, 1);
  EXPECT_EQ(interval.high, 3);
}

// 1 - 2 (1 + 20) / 2^20 for k = 2 and so on; the table in Hahn and Meeker gives k = 6 for n = 20.
TEST(median_interval, leaves_out_the_outermost_values_of_many) {
  std::vector<double> values;
  for (int i = 1; i <= 20; ++i) values.push_back(i);
  const Interval interval = median_interval(values);
  EXPECT_EQ(interval.low, 6);
  EXPECT_EQ(interval.high, 15);
}

TEST(median_coverage, is_one_minus_two_tails) {
  EXPECT_NEAR(median_coverage(7, 1), 1 - 2 / 128.0, 1e-12);
  EXPECT_NEAR(median_coverage(10, 2), 1 - 2 * 11 / 1024.0, 1e-12);
}

TEST(ratios, are_taken_within_the_rounds) {
  EXPECT_EQ(ratios({10, 30}, {5, 10}), (std::vector<double>{2, 3}));
}

TEST(ratios, refuse_series_of_different_lengths) {
  EXPECT_THROW(ratios({1}, {1, 2}), std::invalid_argument);
}

}  // namespace workbook
