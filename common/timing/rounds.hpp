/// Rounds in which all variants run once, in random order, until the ratios are known well enough.
/// @file
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "timing/verdict.hpp"

namespace workbook {

/// Two variants whose ratio is asked for, by their places in the list.
struct Compared {
  std::size_t slow = 0;
  std::size_t fast = 0;
};

struct RoundPlan {
  int fewest = fewest_rounds_for_an_answer;
  int most = 15;
  double precision = 0;       ///< of each compared ratio: Ratio::half_width(); 0 runs `most` rounds
  double budget_seconds = 0;  ///< no new round once it would not fit; 0 is no budget
  unsigned seed = 1;          ///< of the order within the rounds
};

enum class Stopped { precise, rounds, budget };

struct RoundsDone {
  int rounds = 0;
  Stopped stopped = Stopped::rounds;
};

/// `run(i, round)` runs variant i and remembers its time; `ratio_of(pair)` is the ratio so far, or
/// one with no rounds where a variant has failed, which is not waited for; `seconds()` is the time
/// since the session began.
///
/// Whether the precision is reached is asked after 6, 9, 14, 21, 32.. rounds only, and the answer
/// depends on the width of the intervals, never on where they lie: who stops as soon as the numbers
/// please finds differences where there are none (Armitage, McPherson and Rowe, Repeated
/// significance tests on accumulating data, 1969).
RoundsDone run_rounds(std::size_t variants, const RoundPlan& plan,
                      const std::vector<Compared>& compared,
                      const std::function<void(std::size_t, int)>& run,
                      const std::function<Ratio(const Compared&)>& ratio_of,
                      const std::function<double()>& seconds);

}  // namespace workbook
