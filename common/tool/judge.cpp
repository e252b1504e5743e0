#include "tool/judge.hpp"

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
