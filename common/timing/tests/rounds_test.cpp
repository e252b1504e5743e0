#include "timing/rounds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace workbook {
namespace {

using testing::UnorderedElementsAre;

// Each run takes a second; the ratio's interval has the given half width.
struct Rehearsal {
  double half_width = 0;
  int failed_ratios = 0;
  double now = 0;
  std::vector<std::vector<std::size_t>> orders = {};

  RoundsDone rounds(std::size_t variants, const RoundPlan& plan,
                    const std::vector<Compared>& compared = {{0, 1}}) {
    return run_rounds(
        variants, plan, compared,
        [this](std::size_t i, int round) {
          orders.resize(static_cast<std::size_t>(round) + 1);
          orders.back().push_back(i);
          ++now;
        },
        [this](const Compared&) {
          const int rounds = static_cast<int>(orders.size());
          return failed_ratios ? Ratio{} : Ratio{1, {1 - half_width, 1 + half_width}, rounds};
        },
        [this] { return now; });
  }
};

}  // namespace

TEST(run_rounds, runs_each_variant_once_a_round) {
  Rehearsal rehearsal;
  EXPECT_EQ(rehearsal.rounds(3, {.most = 4}).rounds, 4);
  ASSERT_EQ(rehearsal.orders.size(), 4u);
  for (const auto& order : rehearsal.orders) EXPECT_THAT(order, UnorderedElementsAre(0, 1, 2));
}

TEST(run_rounds, changes_the_order_from_round_to_round_and_from_seed_to_seed) {
  Rehearsal one, same, other;
  one.rounds(5, {.most = 10, .seed = 1});
  same.rounds(5, {.most = 10, .seed = 1});
  other.rounds(5, {.most = 10, .seed = 2});
  EXPECT_EQ(one.orders, same.orders);
  EXPECT_NE(one.orders, other.orders);
  EXPECT_GT(std::set(one.orders.begin(), one.orders.end()).size(), 5u);
}

TEST(run_rounds, stops_when_the_precision_is_reached) {
  Rehearsal rehearsal{.half_width = 0.01};
  const RoundsDone done = rehearsal.rounds(2, {.most = 50, .precision = 0.02});
  EXPECT_EQ(done.rounds, 6);
  EXPECT_EQ(done.stopped, Stopped::precise);
}

TEST(run_rounds, goes_on_to_the_end_when_it_is_not) {
  Rehearsal rehearsal{.half_width = 0.03};
  const RoundsDone done = rehearsal.rounds(2, {.most = 50, .precision = 0.02});
  EXPECT_EQ(done.rounds, 50);
  EXPECT_EQ(done.stopped, Stopped::rounds);
}

TEST(run_rounds, looks_at_the_ratios_after_more_and_more_rounds_only) {
  Rehearsal rehearsal{.half_width = 1};
  std::set<std::size_t> looks;
  run_rounds(
      1, {.most = 40, .precision = 0.02}, {{0, 0}},
      [&](std::size_t, int) { rehearsal.orders.emplace_back(); },
      [&](const Compared&) {
        looks.insert(rehearsal.orders.size());
        return Ratio{1, {0, 2}, 6};
      },
      [] { return 0.0; });
  EXPECT_THAT(looks, testing::ElementsAre(6, 9, 14, 21, 32));
}

TEST(run_rounds, does_not_wait_for_a_variant_that_has_failed) {
  Rehearsal rehearsal{.failed_ratios = 1};
  EXPECT_EQ(rehearsal.rounds(2, {.most = 50, .precision = 0.02}).rounds, 6);
}

TEST(run_rounds, stops_before_a_round_that_would_not_fit_the_budget) {
  Rehearsal rehearsal;
  const RoundsDone done = rehearsal.rounds(2, {.most = 50, .budget_seconds = 17});
  EXPECT_EQ(done.rounds, 8);
  EXPECT_EQ(done.stopped, Stopped::budget);
}

TEST(run_rounds, runs_the_fewest_rounds_whatever_the_budget) {
  Rehearsal rehearsal;
  EXPECT_EQ(rehearsal.rounds(2, {.fewest = 6, .most = 50, .budget_seconds = 3}).rounds, 6);
}

}  // namespace workbook
