#include "timing/noise.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "timing/percent.hpp"
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

std::string spread_sentence(const Noise& noise) {
  return "The machine was restless: the same arithmetic, timed in each round, spread by " +
         percent(noise.spread) + ". Close other programs, or measure more rounds.";
}

std::string drift_sentence(const Noise& noise) {
  if (noise.drift < 0) {
    return "The machine became " + percent(-noise.drift) +
           " faster in the course of the measurement, as when another program ends. Ratios are "
           "taken within the rounds and stand; measure again for the times.";
  }
  return "The machine became " + percent(noise.drift) +
         " slower in the course of the measurement, as when it grows hot or saves its battery. "
         "Ratios are taken within the rounds and stand; for the times, connect it to the mains, "
         "let it cool and measure again.";
}

std::string spell_sentence(const Noise& noise) {
  char factor[32];
  std::snprintf(factor, sizeof factor, "%.1f", noise.spell_factor);
  return "For " + std::to_string(noise.spell_rounds) + " of " + std::to_string(noise.rounds) +
         " rounds on end the same arithmetic took " + factor +
         " times as long: something else was running. Close other programs, ask the others on this "
         "machine to wait, or measure more rounds.";
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

bool is_noisy(const Noise& noise) { return !noise_sentences(noise).empty(); }

std::vector<std::string> noise_sentences(const Noise& noise) {
  std::vector<std::string> sentences;
  if (noise.spread > much_spread) sentences.push_back(spread_sentence(noise));
  if (std::abs(noise.drift) > much_drift) sentences.push_back(drift_sentence(noise));
  if (noise.spell_rounds >= long_spell) sentences.push_back(spell_sentence(noise));
  return sentences;
}

}  // namespace workbook
