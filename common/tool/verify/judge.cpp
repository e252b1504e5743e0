#include "verify/judge.hpp"

namespace workbook {
namespace {

// True when there is nothing more to judge: the program was not built, or died outside its tests.
bool settled(const std::string& name, const StageResult& result, Tally& tally) {
  if (result.not_built) {
    if (result.not_built->unavailable) {
      tally.skip(name + ": " + result.not_built->message);
    } else {
      tally.fail(name + " does not build:\n" + result.not_built->message);
    }
    return true;
  }
  if (!result.run.outside.empty()) tally.fail(name + ": " + result.run.outside);
  if (result.run.tests.empty() && result.run.outside.empty()) tally.fail(name + " ran no test");
  if (result.run.given_up) tally.fail(name + ": tests kept running into the limits");
  return false;
}

}  // namespace

Tally judge_passing(const std::string& name, const StageResult& result) {
  Tally tally;
  if (settled(name, result, tally)) return tally;
  for (const TestResult& test : result.run.tests) {
    const std::string message = name + ": " + test.name + "\n" + plain_message(test.message);
    switch (test.verdict) {
      case Verdict::passed:
        tally.pass();
        break;
      case Verdict::skipped:
        tally.skip(message);
        break;
      default:
        tally.fail(message);
    }
  }
  return tally;
}

Tally judge_after_todo(const std::string& name, const StageResult& result,
                       const std::string& report, int next) {
  Tally tally;
  if (settled(name, result, tally)) return tally;
  if (says(report, "next TODO " + std::to_string(next) + ":")) {
    tally.pass();
  } else {
    tally.fail(name + " does not say that TODO " + std::to_string(next) + " comes next:\n" +
               report);
  }
  return tally;
}

Tally judge_mistake(const std::string& name, const Mistake& mistake, const StageResult& result,
                    const std::string& report) {
  Tally tally;
  const bool built = !result.not_built;
  if (!built && result.not_built->unavailable) {
    tally.skip(name + ": " + result.not_built->message);
  } else if (built && result.run.all_passed()) {
    if (mistake.caught_by != CaughtBy::check) tally.fail(name + " is not caught: the tests pass");
  } else if (mistake.caught_by == CaughtBy::check) {
    tally.fail(name + " is left to `check`, but the tests do not pass:\n" + report);
  } else if (built != (mistake.caught_by == CaughtBy::test)) {
    tally.fail(name + (built ? " builds" : " does not build") +
               ", which its header says otherwise:\n" + report);
  } else if (!says(report, mistake.phrase)) {
    tally.fail(name + " is caught, but not with the words \"" + mistake.phrase + "\":\n" + report);
  } else {
    tally.pass();
  }
  return tally;
}

Tally judge_skeleton(const std::string& name, const StageResult& result) {
  Tally tally;
  if (settled(name, result, tally)) return tally;
  for (const TestResult& test : result.run.tests) {
    switch (test.verdict) {
      case Verdict::todo:
        tally.pass();
        break;
      case Verdict::skipped:
        tally.skip(name + ": " + test.name);
        break;
      case Verdict::passed:
        tally.fail(name + ": " + test.name + " passes although nothing is solved");
        break;
      default:
        tally.fail(name + ": " + test.name + " stops at no TODO\n" + plain_message(test.message));
    }
  }
  return tally;
}

}  // namespace workbook
