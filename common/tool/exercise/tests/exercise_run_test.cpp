#include "exercise/exercise_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

TestRun run_broken(const char* how, const Limits& limits = {20, 0}) {
  setenv("BREAK", how, 1);
  TestRun run =
      run_tests(test_program("fixture.broken_tests"), test_folder() + "broken.events", limits);
  unsetenv("BREAK");
  return run;
}

const TestResult& result(const TestRun& run, const std::string& name) {
  for (const TestResult& test : run.tests) {
    if (test.name == "broken." + name) return test;
  }
  throw std::runtime_error("no result of " + name);
}

}  // namespace

TEST(run_tests, goes_on_behind_a_test_that_dies) {
  const TestRun run = run_broken("");
  EXPECT_EQ(run.tests.size(), 8u);
  EXPECT_EQ(result(run, "a_passes").verdict, Verdict::passed);
  EXPECT_EQ(result(run, "c_crashes").verdict, Verdict::died);
  EXPECT_EQ(result(run, "h_records").verdict, Verdict::passed);
}

TEST(run_tests, shows_what_a_test_announced_when_it_dies_and_only_then) {
  const TestRun run = run_broken("");
  EXPECT_THAT(result(run, "c_crashes").message,
              testing::HasSubstr("\nI was about to raise a signal."));
  EXPECT_EQ(result(run, "a_passes").message, "");
}

TEST(run_tests, keeps_messages_whole) {
  const TestRun run = run_broken("");
  EXPECT_THAT(result(run, "b_fails").message, testing::HasSubstr("one\tand\nanother line"));
  EXPECT_THAT(result(run, "b_fails").place, testing::HasSubstr("broken_tests.cpp:"));
}

TEST(run_tests, knows_a_todo_from_a_failure) {
  const TestRun run = run_broken("");
  EXPECT_EQ(result(run, "d_waits").verdict, Verdict::todo);
  EXPECT_EQ(result(run, "d_waits").message, "TODO 4: do it");
}

TEST(run_tests, notices_a_program_that_ends_itself_with_success) {
  EXPECT_EQ(result(run_broken(""), "f_ends_the_program").verdict, Verdict::died);
}

TEST(run_tests, tells_skipped_from_passed) {
  EXPECT_EQ(result(run_broken(""), "g_is_skipped").verdict, Verdict::skipped);
}

TEST(run_tests, takes_over_what_tests_record) {
  EXPECT_EQ(run_broken("").facts.at("boxes_per_pixel"), "412");
}

TEST(run_tests, names_the_test_that_hangs_and_goes_on) {
  const TestRun run = run_broken("hang", {1, 0});
  EXPECT_THAT(result(run, "e_hangs").message, testing::HasSubstr("ran for more than 1 s"));
  EXPECT_EQ(result(run, "h_records").verdict, Verdict::passed);
}

TEST(run_tests, says_that_a_program_died_before_main) {
  const TestRun run = run_broken("before main");
  EXPECT_TRUE(run.tests.empty());
  EXPECT_THAT(run.outside, testing::HasSubstr("before its first test"));
  EXPECT_FALSE(run.all_passed());
}

TEST(run_tests, tells_what_the_machine_lacks_from_a_failure) {
  const TestRun run = run_broken("lack");
  EXPECT_EQ(run.unavailable, "no device here");
  EXPECT_TRUE(run.tests.empty());
  EXPECT_EQ(run.outside, "");
}

TEST(run_tests, says_that_a_program_died_after_its_tests) {
  EXPECT_THAT(run_broken("after the tests").outside, testing::HasSubstr("after its last test"));
}

}  // namespace workbook
