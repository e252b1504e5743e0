// Noise figures, and what is warned of, for series whose disturbance is known.
#include "timing/noise.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "machine/machine_warnings.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// One time a round: 40 ms, growing by `drift` from first to last, with the given noise.
std::vector<double> control(int rounds, double drift, double noise, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::normal_distribution<> normal(0, noise);
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    times.push_back(0.04 * (1 + drift * i / (rounds - 1)) * (1 + normal(random)));
  }
  return times;
}

std::vector<double> with_spell(std::vector<double> times, int first, int length, double factor) {
  for (int i = first; i < first + length; ++i) times[i] *= factor;
  return times;
}

}  // namespace

TEST(noise, of_a_machine_without_any_is_zero) {
  const Noise noise = noise_of(control(15, 0, 0)).value();
  EXPECT_EQ(noise.spread, 0);
  EXPECT_EQ(noise.drift, 0);
  EXPECT_EQ(noise.spell_rounds, 0);
  EXPECT_EQ(noise.spell_factor, 1);
}

TEST(noise, is_not_told_from_three_rounds) {
  EXPECT_EQ(noise_of(control(3, 0, 0)), std::nullopt);
  EXPECT_EQ(noise_of({}), std::nullopt);
}

// Half the distance between the quartiles of normal noise is 0.67 of its standard deviation.
TEST(spread, is_that_of_the_middle_half) {
  EXPECT_NEAR(noise_of(control(1000, 0, 0.06)).value().spread, 0.0405, 0.004);
}

TEST(spread, is_not_moved_by_drift_or_by_a_few_slow_rounds) {
  EXPECT_NEAR(noise_of(control(1000, 0.3, 0.06)).value().spread, 0.0405, 0.005);
  EXPECT_EQ(noise_of(with_spell(control(15, 0, 0), 4, 3, 5)).value().spread, 0);
}

TEST(drift, is_the_change_from_first_to_last) {
  // The median lies in the middle, at 1.15 times the first: 0.3 / 1.15.
  EXPECT_NEAR(noise_of(control(15, 0.3, 0)).value().drift, 0.261, 0.001);
  EXPECT_NEAR(noise_of(control(15, -0.2, 0)).value().drift, -0.222, 0.001);
}

TEST(drift, is_hardly_bent_by_slow_rounds_at_the_end) {
  EXPECT_NEAR(noise_of(with_spell(control(15, 0, 0.01), 12, 3, 3)).value().drift, 0, 0.05);
}

TEST(spell, is_the_longest_run_of_slow_rounds) {
  const auto times = with_spell(with_spell(control(20, 0, 0), 2, 1, 9), 10, 4, 1.8);
  const Noise noise = noise_of(times).value();
  EXPECT_EQ(noise.spell_rounds, 4);
  EXPECT_NEAR(noise.spell_factor, 1.8, 1e-9);
}

TEST(spell, is_found_at_the_very_end) {
  EXPECT_EQ(noise_of(with_spell(control(15, 0, 0), 12, 3, 2)).value().spell_rounds, 3);
}

TEST(noise_warnings, speak_of_spread_alone) {
  const Noise noise = noise_of(control(40, 0, 0.15)).value();
  EXPECT_THAT(noise_warnings({noise.spread, 0, 0, 1, 40}),
              ElementsAre(AllOf(HasSubstr("spread by"), HasSubstr("more rounds"))));
}

TEST(noise_warnings, speak_of_drift_alone) {
  EXPECT_THAT(noise_warnings(noise_of(control(15, 0.2, 0)).value()),
              ElementsAre(AllOf(HasSubstr("18 % slower"), HasSubstr("mains"))));
  EXPECT_THAT(noise_warnings(noise_of(control(15, -0.2, 0)).value()),
              ElementsAre(AllOf(HasSubstr("22 % faster"), Not(HasSubstr("mains")))));
}

TEST(noise_warnings, speak_of_a_spell_alone) {
  EXPECT_THAT(noise_warnings(noise_of(with_spell(control(15, 0, 0), 4, 3, 1.6)).value()),
              ElementsAre(AllOf(HasSubstr("3 of 15 rounds"), HasSubstr("1.6 times"))));
}

TEST(noise_warnings, forgive_one_slow_round) {
  EXPECT_THAT(noise_warnings(noise_of(with_spell(control(15, 0, 0), 4, 1, 5)).value()), IsEmpty());
}

// The noise that a quiet machine has: hardly ever is it called restless.
TEST(noise_warnings, leave_a_quiet_machine_alone) {
  int warned = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    warned += !noise_warnings(noise_of(control(15, 0.02, 0.02, seed)).value()).empty();
  }
  EXPECT_LE(warned, 2);
}

// All three at once are told as three things.
TEST(noise_warnings, tell_everything_that_is_too_large) {
  EXPECT_THAT(noise_warnings({0.2, 0.5, 4, 2, 15}), testing::SizeIs(3));
}

}  // namespace workbook
