#include "verify/check_judge.hpp"

#include <algorithm>

namespace workbook {

using State = CheckResult::State;

Tally judge_clean(const std::string& name, const std::vector<CheckResult>& results,
                  const std::string& report) {
  Tally tally;
  for (const CheckResult& result : results) {
    const std::string what = name + ", " + name_of(result.checker);
    if (result.state == State::clean) {
      tally.pass();
    } else if (result.state == State::found) {
      tally.fail(what + ": a false report\n" + report);
    } else if (result.tool_missing) {
      tally.skip(what + ": " + result.why);
    } else {
      tally.fail(what + " could not be checked: " + result.why);
    }
  }
  return tally;
}

Tally judge_found(const std::string& name, const Mistake& mistake,
                  const std::vector<CheckResult>& results, const std::string& report) {
  Tally tally;
  const auto is_found = [](const CheckResult& result) { return result.state == State::found; };
  const auto lacks_tool = [](const CheckResult& result) { return result.tool_missing; };
  const auto missing = std::find_if(results.begin(), results.end(), lacks_tool);
  if (std::none_of(results.begin(), results.end(), is_found)) {
    if (missing == results.end()) {
      tally.fail(name + " is not found by any checker:\n" + report);
    } else {
      tally.skip(name + ", " + name_of(missing->checker) + ": " + missing->why);
    }
  } else if (!says(report, mistake.phrase)) {
    tally.fail(name + " is found, but not with the words \"" + mistake.phrase + "\":\n" + report);
  } else {
    tally.pass();
  }
  return tally;
}

}  // namespace workbook
