#include "check/check_stage.hpp"

#include <algorithm>

#include "exercise/exercise_report.hpp"
#include "repository/mistakes.hpp"

namespace workbook {
namespace {

bool fits(const Workbook& workbook, Checker checker, const Stage& stage) {
  const std::vector<Checker> fitting = checkers_for(workbook, stage);
  return std::count(fitting.begin(), fitting.end(), checker) > 0;
}

void lay_out(const Workbook& built, const Checked& one) {
  for (const Mistake& mistake : mistakes_of(built, one.stage)) {
    if (mistake_variant(mistake.name) == one.variant) lay_out_mistake(built, one.stage, mistake);
  }
}

class CheckerRun {
 public:
  CheckerRun(const Workbook& workbook, Checker checker, int times)
      : workbook_(workbook), checker_(checker), times_(times) {}

  // The result for each.
  std::vector<CheckResult> run(const std::vector<Checked>& all) const {
    std::vector<CheckResult> results;
    if (const std::string why = what_is_missing(workbook_, checker_); !why.empty()) {
      CheckResult missing;
      missing.checker = checker_;
      missing.why = why;
      missing.tool_missing = true;
      return std::vector<CheckResult>(all.size(), missing);
    }
    const Workbook built = built_for(workbook_, checker_);
    std::vector<std::string> targets;
    bool with_mistakes = false;
    for (const Checked& one : all) {
      targets.push_back(test_target(one.stage, one.variant));
      if (!is_mistake(one.variant)) continue;
      with_mistakes = true;
      lay_out(built, one);
    }
    Build build(built, with_mistakes);
    const auto failures = build.build(targets);
    for (const Checked& one : all) results.push_back(repeated(built, one, failures));
    return results;
  }

 private:
  CheckResult repeated(const Workbook& built, const Checked& one,
                       const std::map<std::string, BuildFailure>& failures) const {
    using State = CheckResult::State;
    const State expected = is_mistake(one.variant) ? State::found : State::clean;
    CheckResult result;
    for (int i = 0; i < times_; ++i) {
      result = run_checker(built, checker_, one.stage, one.variant, failures);
      if (result.state != expected) break;
    }
    return result;
  }

  const Workbook& workbook_;
  const Checker checker_;
  const int times_;
};

}  // namespace

std::vector<std::vector<CheckResult>> check_all(const Workbook& workbook,
                                                const std::vector<Checked>& all, int times) {
  std::vector<std::vector<CheckResult>> results(all.size());
  for (const Checker checker : {Checker::memory, Checker::races, Checker::kernels}) {
    std::vector<Checked> fitting;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!fits(workbook, checker, all[i].stage)) continue;
      fitting.push_back(all[i]);
      places.push_back(i);
    }
    if (fitting.empty()) continue;
    const std::vector<CheckResult> found = CheckerRun(workbook, checker, times).run(fitting);
    for (std::size_t i = 0; i < places.size(); ++i) results[places[i]].push_back(found[i]);
  }
  return results;
}

}  // namespace workbook
