
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "verify/judge.hpp"

namespace workbook {
namespace {

StageResult result_of(const std::vector<Verdict>& verdicts) {
  StageResult result;
  for (const Verdict verdict : verdicts)
    result.run.tests.push_back({"suite.test", verdict, "TODO 1: x", ""});
  return result;
}

}  // namespace

TEST(judge_skeleton, wants_every_test_to_stop_at_a_todo) {
  EXPECT_EQ(judge_skeleton("s", result_of({Verdict::todo, Verdict::todo})).text(),
            "2 passed, 0 failed, 0 skipped");
}

TEST(judge_skeleton, fails_on_a_test_that_passes_fails_or_dies) {
  EXPECT_EQ(
      judge_skeleton("s", result_of({Verdict::passed, Verdict::failed, Verdict::died})).failed(),
      3);
}

TEST(judge_skeleton, fails_when_there_is_no_test) {
  EXPECT_EQ(judge_skeleton("s", {}).failed(), 1);
}

TEST(judge_passing, fails_on_a_todo) {
  EXPECT_EQ(judge_passing("s", result_of({Verdict::passed, Verdict::todo})).failed(), 1);
}

TEST(judge_passing, skips_what_a_missing_package_leaves_out) {
  StageResult result;
  result.not_built = BuildFailure{"no OpenCL", {}, true};
  EXPECT_EQ(judge_passing("s", result).text(), "0 passed, 0 failed, 1 skipped");
}

TEST(judge_passing, fails_on_what_does_not_build) {
  StageResult result;
  result.not_built = BuildFailure{"error", {}, false};
  EXPECT_EQ(judge_passing("s", result).failed(), 1);
}

}  // namespace workbook
