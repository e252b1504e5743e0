/// What disturbed a measurement, and what would help.
/// @file
#pragma once

#include <string>
#include <vector>

#include "machine/machine.hpp"

namespace workbook {

/// Above these a sentence is worth its place.
inline constexpr double much_steal = 0.02;  // share of the processors' time
inline constexpr double much_other_load = 0.1;
inline constexpr double much_spread = 0.05;  ///< the shares of Noise
inline constexpr double much_drift = 0.1;
inline constexpr int long_spell = 2;  ///< rounds

/// One sentence for each figure of the control that is too large: what was seen, and what helps.
std::vector<std::string> noise_warnings(const Noise& noise);

/// Sentences, those of the noise first; none for a quiet machine. Each is given only when its own
/// figure is above its threshold, so what is not known is not warned of.
std::vector<std::string> machine_warnings(const Machine& machine);

}  // namespace workbook
