#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/tool_lookup.hpp"
#include "check/advice.hpp"
#include "check/check_report.hpp"
#include "repository/files.hpp"
#include "terminal/terminal.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"
#include "verify/check_judge.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using State = CheckResult::State;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TestRun run_of(const std::vector<Verdict>& verdicts) {
  TestRun run;
  for (const Verdict verdict : verdicts) run.tests.push_back({"a.test", verdict, "words", ""});
  return run;
}

const Finding race{"data race", "Two threads meet.", {"solutions/05/parallel.cpp", 2}};

CheckResult result_of(State state, const std::string& why = "", bool tool_missing = false) {
  CheckResult result;
  result.checker = Checker::races;
  result.state = state;
  result.why = why;
  result.tool_missing = tool_missing;
  result.tests = 3;
  result.edited = "solutions/05";
  if (state == State::found) result.findings = {race}, result.raw = "/book/races.txt";
  return result;
}

const CheckResult missing = result_of(State::not_checked, "clang is missing", true);
const Mistake flag{"flag", "", "", "data race", CaughtBy::check};

// A workbook with one stage, whose files are there.
class CheckReport : public testing::Test {
 protected:
  void SetUp() override {
    write_text(workbook.root / "solutions/05/parallel.cpp", "void f() {\n  flag = false;\n}\n");
  }
  void TearDown() override { fs::remove_all(workbook.root); }

  std::string report_of(const CheckResult& result) const {
    const PlainOutput plain(100);
    return check_report(workbook, stage, {result});
  }

  const Stage stage{"05", "05", "Rows"};
  const Workbook workbook{fs::path(test_folder()) / "a checked workbook", {{stage}, {}}};
};

// A workbook whose table of packages has these lines.
class Tools : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path setup = workbook.root / "common" / "setup";
    make_folder(setup);
    write_text(setup / "setup.sh",
               read_text(fs::path(repository_root()) / "common/setup/setup.sh"));
    write_text(setup / "packages.txt",
               "core  | a shell | command sh           | dash\n"
               "tools | a dream | command no-such-tool | no-such-package\n");
  }
  void TearDown() override { fs::remove_all(workbook.root); }

  const Workbook workbook{fs::path(test_folder()) / "a workbook with tools", {}};
};

}  // namespace

TEST(judged, is_clean_when_tests_ran_and_nothing_was_found) {
  const CheckResult result =
      judged(Checker::memory, run_of({Verdict::passed, Verdict::passed}), {});
  EXPECT_EQ(result.state, State::clean);
  EXPECT_EQ(result.tests, 2);
  EXPECT_EQ(result.why, "");
}

TEST(judged, says_beside_a_clean_result_what_did_not_run_to_its_end) {
  const auto run = run_of({Verdict::passed, Verdict::failed, Verdict::todo, Verdict::todo});
  const CheckResult result = judged(Checker::memory, run, {});
  EXPECT_EQ(result.state, State::clean);
  EXPECT_THAT(result.why, HasSubstr("1 test fails"));
  EXPECT_THAT(result.why, HasSubstr("2 tests wait for a TODO"));
}

TEST(judged, is_not_clean_when_all_wait_for_a_todo) {
  const CheckResult result = judged(Checker::memory, run_of({Verdict::todo}), {});
  EXPECT_EQ(result.state, State::not_checked);
  EXPECT_FALSE(result.tool_missing);
}

TEST(judged, is_not_clean_when_a_test_died) {
  const auto run = run_of({Verdict::passed, Verdict::died});
  EXPECT_EQ(judged(Checker::memory, run, {}).state, State::not_checked);
  EXPECT_EQ(judged(Checker::memory, run, {race}).state, State::found);
}

TEST(judged, is_not_clean_without_a_device) {
  TestRun run;
  run.unavailable = "there is no OpenCL driver";
  const CheckResult result = judged(Checker::kernels, run, {});
  EXPECT_EQ(result.state, State::not_checked);
  EXPECT_TRUE(result.tool_missing);
}

TEST_F(CheckReport, looks_into_kernels_that_are_edited_or_worked_out) {
  const auto checkers = [&](const std::vector<std::string>& edit) {
    return checkers_for(workbook, {"05", "05", "Rows", edit});
  };
  write_text(workbook.root / "05/given.cl", "");
  EXPECT_THAT(checkers({"rows.cpp"}), ElementsAre(Checker::memory));
  EXPECT_THAT(checkers({"rows.cpp", "mask.cl"}), ElementsAre(Checker::memory, Checker::kernels));
  EXPECT_THAT(checkers({}), ElementsAre(Checker::memory, Checker::kernels));  // a worked example
}

TEST_F(CheckReport, shows_the_line_as_the_student_s_and_the_words_of_both) {
  EXPECT_EQ(report_of(result_of(State::found)),
            "05  Rows\n"
            "  found     races (ThreadSanitizer): 1 place\n"
            "            05/parallel.cpp:2: data race\n"
            "                flag = false;\n"
            "            Two threads meet.\n"
            "  report    /book/races.txt\n");
}

TEST_F(CheckReport, does_not_call_clean_what_was_not_checked) {
  EXPECT_THAT(report_of(result_of(State::clean)), HasSubstr("clean     races (ThreadSanitizer)"));
  EXPECT_THAT(report_of(missing), Not(HasSubstr("clean")));
  EXPECT_THAT(report_of(missing), HasSubstr("unchecked races (ThreadSanitizer): clang is missing"));
}

TEST_F(CheckReport, shows_a_finding_whose_file_is_gone) {
  fs::remove_all(workbook.root);
  EXPECT_THAT(report_of(result_of(State::found)), HasSubstr("Two threads meet."));
}

TEST_F(CheckReport, shows_a_finding_that_names_no_line) {
  CheckResult nowhere = result_of(State::found);
  nowhere.findings[0].place = {};
  EXPECT_THAT(report_of(nowhere),
              HasSubstr("            data race\n            Two threads meet."));
}

TEST(judge_clean, passes_clean_fails_a_report_and_skips_a_missing_tool) {
  EXPECT_EQ(judge_clean("s", {result_of(State::clean)}, "").text(),
            "1 passed, 0 failed, 0 skipped");
  EXPECT_EQ(judge_clean("s", {result_of(State::found)}, "").text(),
            "0 passed, 1 failed, 0 skipped");
  EXPECT_EQ(judge_clean("s", {missing}, "").text(), "0 passed, 0 failed, 1 skipped");
  EXPECT_EQ(judge_clean("s", {result_of(State::not_checked, "died")}, "").failed(), 1);
}

TEST(judge_found, wants_the_mistake_found_in_its_words) {
  EXPECT_EQ(judge_found("m", flag, {result_of(State::found)}, "a data\nrace").passed(), 1);
  EXPECT_EQ(judge_found("m", flag, {result_of(State::found)}, "a leak").failed(), 1);
  EXPECT_EQ(judge_found("m", flag, {result_of(State::clean)}, "clean").failed(), 1);
}

TEST(judge_found, skips_where_the_tool_is_missing) {
  EXPECT_EQ(judge_found("m", flag, {result_of(State::clean), missing}, "").skipped(), 1);
  EXPECT_EQ(judge_found("m", flag, {result_of(State::found), missing}, "data race").passed(), 1);
}

TEST_F(Tools, that_are_there_are_found_with_their_command) {
  const Installed shell = look_up(workbook, "a shell");
  EXPECT_EQ(shell.state, Installed::State::found);
  EXPECT_EQ(shell.command, "sh");
  EXPECT_THAT(path_of(shell), HasSubstr("/sh"));
}

TEST_F(Tools, that_are_missing_are_named_with_their_package) {
  const Installed dream = look_up(workbook, "a dream");
  EXPECT_EQ(dream.state, Installed::State::missing);
  EXPECT_EQ(why_missing("a dream", dream),
            "a dream is missing (package no-such-package): ./workbook setup tools installs it");
}

TEST_F(Tools, that_the_table_does_not_know_count_as_missing) {
  EXPECT_EQ(look_up(workbook, "nothing").state, Installed::State::missing);
}

TEST(installed, tells_what_a_release_does_not_have) {
  const Installed tool = read_installed("absent|command oclgrind|oclgrind\n");
  EXPECT_EQ(tool.state, Installed::State::not_in_this_release);
  EXPECT_THAT(why_missing("Oclgrind", tool), HasSubstr("no package oclgrind"));
}

TEST(warnings_in, are_those_about_the_student_s_own_files) {
  const std::string output =
      "In file included from /book/05/parallel.cpp:1:\n"
      "/book/common/mask.hpp:3:4: warning: not yours [-Wconversion]\n"
      "/book/05/parallel.cpp:9:7: warning: conversion from 'long' to 'int' [-Wconversion]\n"
      "/book/05/parallel.cpp:9:7: note: here\n"
      "/book/05/parallel.cpp:9:7: warning: conversion from 'long' to 'int' [-Wconversion]\n";
  EXPECT_THAT(warnings_in(output, {"/book", "05"}),
              ElementsAre(Finding{
                  "conversion from 'long' to 'int' [-Wconversion]", "", {"05/parallel.cpp", 9}}));
}

TEST(built_as, keeps_the_builds_apart) {
  const Workbook workbook{"/book", {}};
  const Workbook checked = workbook.built_as("asan", {"A=b"});
  EXPECT_EQ(workbook.build(), "/book/build/release");
  EXPECT_EQ(checked.build(), "/book/build/asan");
  EXPECT_EQ(checked.logs(), "/book/build/logs/asan");
  EXPECT_THAT(checked.build_variables, ElementsAre("A=b"));
}

}  // namespace workbook
