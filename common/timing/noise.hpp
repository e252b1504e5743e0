/// How restless a machine is, measured: one fixed piece of arithmetic is timed in every round.
/// @file
#pragma once

#include <optional>
#include <vector>

namespace workbook {

/// @copydoc timing/noise.hpp
struct Noise {
  /// Half the distance between the quartiles, as a share of the median, once the drift is taken
  /// out.
  double spread = 0;
  /// What the time grows by from the first round to the last, as a share of the median; below 0 the
  /// machine becomes faster.
  double drift = 0;
  /// The longest run of rounds that took longer than slow_round times the median, drift taken out,
  /// and how many times longer than the median its own median is; 0 and 1 where there is none.
  int spell_rounds = 0;
  double spell_factor = 1;
  int rounds = 0;
};

inline constexpr double slow_round = 1.25;

/// Fewer rounds than this say nothing about the machine.
inline constexpr int fewest_rounds_for_noise = 4;

/// `control` has one time a round, all above 0; nothing for fewer than fewest_rounds_for_noise. The
/// drift is the median of the slopes between all pairs of rounds, which a few slow rounds cannot
/// bend (Theil, 1950; Sen, Estimates of the regression coefficient based on Kendall's tau, 1968).
std::optional<Noise> noise_of(const std::vector<double>& control);

}  // namespace workbook
