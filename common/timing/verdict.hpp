/// Is one thing faster than another? Three answers, from the ratios within rounds.
/// @file
#pragma once

#include <string>
#include <vector>

#include "timing/statistics.hpp"

namespace workbook {

/// How many times faster: slow / fast, within each round.
struct Ratio {
  double median = 0;
  Interval
      interval;  ///< 95 %, of the median; from smallest to largest where there are too few rounds
  int rounds = 0;

  /// Half the interval's width as a share of the median.
  double half_width() const { return (interval.high - interval.low) / 2 / median; }
};

/// Both series have one time a round. @throws std::invalid_argument when their lengths differ or
/// they are empty.
Ratio times_faster(const std::vector<double>& slow, const std::vector<double>& fast);

/// Of the same rounds: how many times faster the other one is.
Ratio inverse(const Ratio& ratio);

enum class Answer { faster, not_faster, cannot_tell };

/// A gain below this share is no gain: faster code that a different order of its functions in
/// memory makes slower again is not worth a verdict.
inline constexpr double usual_margin = 0.05;

/// Fewer rounds than this have no 95 % interval: the answer is cannot_tell.
inline constexpr int fewest_rounds_for_an_answer = 6;

/// faster: the whole interval lies above 1 + margin; not_faster: the whole interval lies below it;
/// cannot_tell: the interval holds 1 + margin.
Answer is_faster(const Ratio& ratio, double margin = usual_margin);

/// "faster", "not faster", "cannot tell".
std::string word(Answer answer);

}  // namespace workbook
