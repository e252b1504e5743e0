#include "timing/verdict.hpp"

namespace workbook {

Ratio times_faster(const std::vector<double>& slow, const std::vector<double>& fast) {
  const std::vector<double> gains = ratios(slow, fast);
  return {median(gains), median_interval(gains), static_cast<int>(gains.size())};
}

Ratio inverse(const Ratio& ratio) {
  return {1 / ratio.median, {1 / ratio.interval.high, 1 / ratio.interval.low}, ratio.rounds};
}

Answer is_faster(const Ratio& ratio, double margin) {
  if (ratio.rounds < fewest_rounds_for_an_answer) return Answer::cannot_tell;
  if (ratio.interval.low > 1 + margin) return Answer::faster;
  return ratio.interval.high < 1 + margin ? Answer::not_faster : Answer::cannot_tell;
}

std::string word(Answer answer) {
  switch (answer) {
    case Answer::faster:
      return "faster";
    case Answer::not_faster:
      return "not faster";
    default:
      return "cannot tell";
  }
}

}  // namespace workbook
