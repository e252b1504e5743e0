// How often a verdict is false, counted on 1000 simulated sessions a condition: the rounds, the
// stopping and the answers are those of a real session, the machine alone is made up.
#include <gtest/gtest.h>

#include <iostream>

#include "timing/rounds.hpp"
#include "timing/tests/simulated_machine.hpp"

namespace workbook {
namespace {

constexpr int sessions = 1000;
constexpr double run_seconds = 0.04;

struct Condition {
  const char* name;
  Disturbance disturbance;
};

void PrintTo(const Condition& condition, std::ostream* stream) { *stream << condition.name; }

struct Verdicts {
  int faster = 0;      // the first is said to be slower than the second
  int slower = 0;      // and the other way round
  int not_faster = 0;  // neither
  int cannot_tell = 0;
  int covered = 0;  // sessions whose interval holds the true ratio
  double rounds = 0;

  int differences() const { return faster + slower; }
};

void count(Verdicts& verdicts, const Ratio& ratio, double true_ratio) {
  const Answer answer = is_faster(ratio);
  const bool slower = is_faster(inverse(ratio)) == Answer::faster;
  verdicts.faster += answer == Answer::faster;
  verdicts.slower += slower;
  verdicts.not_faster += answer == Answer::not_faster && !slower;
  verdicts.cannot_tell += answer == Answer::cannot_tell;
  verdicts.covered += ratio.interval.low <= true_ratio && true_ratio <= ratio.interval.high;
  verdicts.rounds += ratio.rounds / static_cast<double>(sessions);
}

// One session as `bench` has it: two variants, the first taking `true_ratio` times as long.
Ratio interleaved(const Disturbance& disturbance, double true_ratio, unsigned seed) {
  SimulatedMachine machine(disturbance, seed);
  std::vector<double> times[2];
  RoundPlan plan;
  plan.most = 60;
  plan.precision = 0.02;
  plan.budget_seconds = disturbance.session_seconds;
  plan.seed = seed;
  run_rounds(
      2, plan, {{0, 1}},
      [&](std::size_t i, int) {
        times[i].push_back(machine.run(i == 0 ? run_seconds * true_ratio : run_seconds));
      },
      [&](const Compared& pair) { return times_faster(times[pair.slow], times[pair.fast]); },
      [&] { return machine.seconds(); });
  return times_faster(times[0], times[1]);
}

// What peers do: all runs of one program, then all of the other.
Ratio in_blocks(const Disturbance& disturbance, unsigned seed) {
  SimulatedMachine machine(disturbance, seed);
  const int runs = static_cast<int>(disturbance.session_seconds / run_seconds / 2);
  std::vector<double> times[2];
  for (auto& series : times) {
    for (int i = 0; i < runs; ++i) series.push_back(machine.run(run_seconds));
  }
  return times_faster(times[0], times[1]);
}

Verdicts simulate(const Disturbance& disturbance, double true_ratio) {
  Verdicts verdicts;
  for (unsigned seed = 1; seed <= sessions; ++seed) {
    count(verdicts, interleaved(disturbance, true_ratio, seed), true_ratio);
  }
  return verdicts;
}

void tell(const Condition& condition, const char* what, const Verdicts& verdicts) {
  std::cout << condition.name << ", " << what << ": faster " << verdicts.faster << ", slower "
            << verdicts.slower << ", not faster " << verdicts.not_faster << ", cannot tell "
            << verdicts.cannot_tell << ", interval holds the truth " << verdicts.covered
            << ", rounds " << verdicts.rounds << "\n";
}

class verdicts : public testing::TestWithParam<Condition> {};

const Disturbance quiet{};
const Disturbance drift_5{.drift = 0.05};
const Disturbance drift_15{.drift = 0.15};
const Disturbance spells{.spells = 0.4};
const Disturbance drift_5_spells{.drift = 0.05, .spells = 0.4};
const Disturbance drift_15_spells{.drift = 0.15, .spells = 0.4};
const Disturbance loud{.drift = 0.15, .noise = 0.1, .spells = 0.4};

}  // namespace

TEST_P(verdicts, find_no_difference_between_a_program_and_itself) {
  const Verdicts result = simulate(GetParam().disturbance, 1);
  tell(GetParam(), "same code", result);
  EXPECT_LE(result.differences(), sessions / 20);
}

TEST_P(verdicts, find_a_planted_gain_of_1_3) {
  const Verdicts result = simulate(GetParam().disturbance, 1.3);
  tell(GetParam(), "planted 1.3x", result);
  EXPECT_GE(result.faster, sessions * 95 / 100);
  EXPECT_EQ(result.slower, 0);
}

TEST_P(verdicts, come_with_intervals_that_hold_the_truth) {
  const Verdicts result = simulate(GetParam().disturbance, 1.3);
  EXPECT_GE(result.covered, sessions * 93 / 100);
}

INSTANTIATE_TEST_SUITE_P(conditions, verdicts,
                         testing::Values(Condition{"quiet", quiet}, Condition{"drift_5", drift_5},
                                         Condition{"drift_15", drift_15},
                                         Condition{"spells", spells},
                                         Condition{"drift_5_spells", drift_5_spells},
                                         Condition{"drift_15_spells", drift_15_spells},
                                         Condition{"loud", loud}),
                         [](const auto& condition) { return condition.param.name; });

// The reason for all of the above.
TEST(blocks, find_a_difference_between_a_program_and_itself_when_the_machine_drifts) {
  Verdicts result;
  for (unsigned seed = 1; seed <= sessions; ++seed) {
    count(result, in_blocks(drift_15, seed), 1);
  }
  tell({"drift_15", drift_15}, "same code, in blocks", result);
  EXPECT_GE(result.differences(), sessions * 90 / 100);
}

}  // namespace workbook
