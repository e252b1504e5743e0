/// Medians and how sure one can be of them.
/// @file
#pragma once

#include <vector>

namespace workbook {

/// The middle value; the mean of the two middle ones for an even count. @throws
/// std::invalid_argument when there is none.
double median(std::vector<double> values);

/// The value below which `share` (0 .. 1) of the values lie, linear between neighbours; 0.25 and
/// 0.75 are the quartiles. Throws std::invalid_argument when there is none. Method: Hyndman and
/// Fan, Sample quantiles in statistical packages (1996), definition 7.
double quantile(std::vector<double> values, double share);

struct Interval {
  double low = 0;
  double high = 0;
};

/// A distribution-free confidence interval of the median from order statistics: the narrowest pair
/// of the k-th smallest and k-th largest values that covers the median with at least `confidence`,
/// or the smallest and largest value when there are too few values for that (fewer than 6 for 95
/// %). Method: Hahn and Meeker, Statistical Intervals (1991), section 5.2.
Interval median_interval(std::vector<double> values, double confidence = 0.95);

/// Probability that the interval from the k-th smallest to the k-th largest of `count` independent
/// values covers their median: 1 - 2 P(Binomial(count, 1/2) < k).
double median_coverage(int count, int k);

/// numerators[i] / denominators[i]; both must have the same length.
std::vector<double> ratios(const std::vector<double>& numerators,
                           const std::vector<double>& denominators);

}  // namespace workbook
