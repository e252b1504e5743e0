
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "results/speedup_figures.hpp"

namespace workbook {
namespace {

Series series(const std::vector<double>& wall) {
  Series result;
  result.wall = wall;
  return result;
}

}  // namespace

TEST(times_faster, is_the_median_of_the_ratios_within_rounds) {
  const auto gain = times_faster(series({10, 40, 20}), series({1, 2, 1}));
  ASSERT_TRUE(gain);
  EXPECT_EQ(gain->median, 20);
  EXPECT_EQ(gain->interval.low, 10);
}

TEST(times_faster, says_nothing_without_times) {
  EXPECT_FALSE(times_faster(series({1}), series({})));
}

}  // namespace workbook
