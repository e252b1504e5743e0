#include "timing/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace workbook {

double median(std::vector<double> values) {
  if (values.empty()) throw std::invalid_argument("no value has no median");
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) throw std::invalid_argument("no value has no quantile");
  std::sort(values.begin(), values.end());
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

double median_coverage(int count, int k) {
  double below = 0;
  for (int i = 0; i < k; ++i) {
    below += std::exp(std::lgamma(count + 1) - std::lgamma(i + 1) - std::lgamma(count - i + 1) -
                      count * std::log(2.0));
  }
  return 1 - 2 * below;
}

Interval median_interval(std::vector<double> values, double confidence) {
  if (values.empty()) throw std::invalid_argument("no value has no median");
  std::sort(values.begin(), values.end());
  const int count = static_cast<int>(values.size());
  int k = 1;
  while (2 * (k + 1) <= count && median_coverage(count, k + 1) >= confidence) ++k;
  return {values[k - 1], values[count - k]};
}

std::vector<double> ratios(const std::vector<double>& numerators,
                           const std::vector<double>& denominators) {
  if (numerators.size() != denominators.size()) {
    throw std::invalid_argument("ratios are taken within rounds: the counts must be equal");
  }
  std::vector<double> result;
  for (std::size_t i = 0; i < numerators.size(); ++i) {
    result.push_back(numerators[i] / denominators[i]);
  }
  return result;
}

}  // namespace workbook
