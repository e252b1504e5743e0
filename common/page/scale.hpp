/// From a quantity to a place in a picture.
/// @file
#pragma once

#include <vector>

namespace workbook {

/// Values from `low` to `high`, both positive, onto pixels `from` to `to`, equal ratios onto equal
/// distances. Values outside are placed at the nearer end.
class LogScale {
 public:
  LogScale(double low, double high, double from, double to);

  double at(double value) const;
  /// The powers of ten within, and with `fine` 2 and 5 times them; all in ascending order.
  std::vector<double> ticks(bool fine = false) const;

 private:
  double low_, high_, from_, to_;
};

/// The same for equal differences.
class LinearScale {
 public:
  LinearScale(double low, double high, double from, double to);

  double at(double value) const;
  /// Round values within, `about` of them: steps of 1, 2 or 5 times a power of ten.
  std::vector<double> ticks(int about = 5) const;

 private:
  double low_, high_, from_, to_;
};

/// The largest of 1, 2 and 5 times a power of ten that is not above `value`, and the smallest that
/// is not below it; `value` is positive.
double round_below(double value);
double round_above(double value);

}  // namespace workbook
