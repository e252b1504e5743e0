/// The middle of some numbers: one slow outlier does not move it, as it moves a mean.
/// @file
#pragma once

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace stage_00 {

/// The middle value; of an even count, the mean of the two in the middle. The values are a copy:
/// the caller's stay in their order. @throws std::invalid_argument when there are none.
inline double median_of(std::vector<double> values) {
  if (values.empty()) throw std::invalid_argument("no values have no median");
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace stage_00
