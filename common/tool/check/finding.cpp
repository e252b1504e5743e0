#include "check/finding.hpp"

#include <algorithm>

namespace workbook {

std::vector<Finding> without_repeats(const std::vector<Finding>& findings) {
  std::vector<Finding> once;
  for (const Finding& finding : findings) {
    const auto same = [&](const Finding& other) {
      return other.fault == finding.fault && other.place == finding.place;
    };
    if (std::none_of(once.begin(), once.end(), same)) once.push_back(finding);
  }
  return once;
}

}  // namespace workbook
