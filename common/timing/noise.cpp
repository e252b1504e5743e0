#include "timing/noise.hpp"

#include <algorithm>
#include <cmath>

#include "timing/statistics.hpp"

namespace workbook {
namespace {

// Per round.
double theil_sen_slope(const std::vector<double>& times) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < times.size(); ++i) {
    for (std::size_t j = i + 1; j < times.size(); ++j) {
      slopes.push_back((times[j] - times[i]) / static_cast<double>(j - i));
    }
  }
  return median(slopes);
}

std::vector<double> without_drift(std::vector<double> times, double slope) {
  const double middle = static_cast<double>(times.size() - 1) / 2;
  for (std::size_t i = 0; i < times.size(); ++i) {
    times[i] -= slope * (static_cast<double>(i) - middle);
  }
  return times;
}

void find_spell(Noise& noise, const std::vector<double>& times, double usual) {
  std::vector<double> spell;
  for (const double time : times) {
    spell.push_back(time / usual);
    if (spell.back() <= slow_round) spell.clear();
    if (static_cast<int>(spell.size()) > noise.spell_rounds) {
      noise.spell_rounds = static_cast<int>(spell.size());
      noise.spell_factor = median(spell);
    }
  }
}

}  // namespace

std::optional<Noise> noise_of(const std::vector<double>& control) {
  Noise noise;
  noise.rounds = static_cast<int>(control.size());
  if (noise.rounds < fewest_rounds_for_noise) return std::nullopt;
  const double slope = theil_sen_slope(control);
  const std::vector<double> level = without_drift(control, slope);
  const double usual = median(level);
  noise.drift = slope * (noise.rounds - 1) / usual;
  noise.spread = (quantile(level, 0.75) - quantile(level, 0.25)) / 2 / usual;
  find_spell(noise, level, usual);
  return noise;
}

}  // namespace workbook
