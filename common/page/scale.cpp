#include "page/scale.hpp"

#include <algorithm>
#include <cmath>

namespace workbook {
namespace {

double placed(double share, double from, double to) {
  return from + std::clamp(share, 0.0, 1.0) * (to - from);
}

constexpr double rounding = 1e-9;  // a tick at the end of the scale is still within

}  // namespace

double round_below(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double factor : {10.0, 5.0, 2.0}) {
    if (factor * power <= value * (1 + rounding)) return factor * power;
  }
  return power;
}

double round_above(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= value * (1 - rounding)) return factor * power;
  }
  return 10 * power;
}

LogScale::LogScale(double low, double high, double from, double to)
    : low_(low), high_(std::max(high, low * (1 + rounding))), from_(from), to_(to) {}

double LogScale::at(double value) const {
  if (!(value > 0)) return from_;
  return placed(std::log(value / low_) / std::log(high_ / low_), from_, to_);
}

std::vector<double> LogScale::ticks(bool fine) const {
  std::vector<double> result;
  const int first = static_cast<int>(std::floor(std::log10(low_)));
  const int last = static_cast<int>(std::ceil(std::log10(high_)));
  for (int power = first; power <= last; ++power) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      const double value = factor * std::pow(10.0, power);
      const bool within = value >= low_ * (1 - rounding) && value <= high_ * (1 + rounding);
      if (within && (fine || factor == 1)) result.push_back(value);
    }
  }
  return result;
}

LinearScale::LinearScale(double low, double high, double from, double to)
    : low_(low), high_(high > low ? high : low + 1), from_(from), to_(to) {}

double LinearScale::at(double value) const {
  return placed((value - low_) / (high_ - low_), from_, to_);
}

std::vector<double> LinearScale::ticks(int about) const {
  const double raw = (high_ - low_) / std::max(about, 1);
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  double step = power * 10;
  for (const double factor : {5.0, 2.0, 1.0}) {
    if (raw <= factor * power * (1 + rounding)) step = factor * power;
  }
  std::vector<double> result;
  for (double i = std::ceil(low_ / step - rounding); i * step <= high_ + step * rounding; ++i) {
    result.push_back(i * step + 0.0);  // never -0
  }
  return result;
}

}  // namespace workbook
