#include "timing/rounds.hpp"

#include <algorithm>
#include <numeric>
#include <random>

namespace workbook {
namespace {

// The number of rounds after the next look; half as many again each time.
int next_look(int look) { return look + (look + 1) / 2; }

bool is_precise(const RoundPlan& plan, const std::vector<Compared>& compared,
                const std::function<Ratio(const Compared&)>& ratio_of) {
  if (plan.precision <= 0) return false;
  return std::all_of(compared.begin(), compared.end(), [&](const Compared& pair) {
    const Ratio ratio = ratio_of(pair);
    return ratio.rounds == 0 || ratio.half_width() <= plan.precision;
  });
}

}  // namespace

RoundsDone run_rounds(std::size_t variants, const RoundPlan& plan,
                      const std::vector<Compared>& compared,
                      const std::function<void(std::size_t, int)>& run,
                      const std::function<Ratio(const Compared&)>& ratio_of,
                      const std::function<double()>& seconds) {
  std::vector<std::size_t> order(variants);
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(plan.seed);
  int look = std::max(plan.fewest, fewest_rounds_for_an_answer);
  double longest_round = 0;
  for (int round = 0; round < plan.most; ++round) {
    const double start = seconds();
    const bool fits = plan.budget_seconds <= 0 || start + longest_round <= plan.budget_seconds;
    if (!fits && round >= plan.fewest) return {round, Stopped::budget};
    std::shuffle(order.begin(), order.end(), random);
    for (const std::size_t i : order) run(i, round);
    longest_round = std::max(longest_round, seconds() - start);
    if (round + 1 < look) continue;
    if (is_precise(plan, compared, ratio_of)) return {round + 1, Stopped::precise};
    look = next_look(look);
  }
  return {plan.most, Stopped::rounds};
}

}  // namespace workbook
