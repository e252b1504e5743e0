#include "process/process.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/places.hpp"

namespace workbook {
namespace {

Command shell(const std::string& script) { return {{"sh", "-c", script}, {}}; }

}  // namespace

TEST(run_process, gives_output_and_status) {
  const Outcome outcome = run_process(shell("echo out; echo err >&2; exit 3"));
  EXPECT_EQ(outcome.end, End::exited);
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.output, "out\nerr\n");
}

TEST(run_process, gives_the_signal_of_a_crash) {
  const Outcome outcome = run_process(shell("kill -SEGV $$"));
  EXPECT_EQ(outcome.end, End::killed_by_signal);
  EXPECT_THAT(describe_end(outcome, {}), testing::HasSubstr("memory that is not its own"));
}

TEST(run_process, ends_a_program_that_runs_too_long) {
  const Outcome outcome = run_process(shell("sleep 60"), {0.2, 0});
  EXPECT_EQ(outcome.end, End::timed_out);
}

TEST(run_process, ends_what_the_program_left_running) {
  const Outcome outcome = run_process(shell("sleep 60 & echo started"), {20, 0});
  EXPECT_EQ(outcome.end, End::exited);
  EXPECT_EQ(outcome.output, "started\n");
}

TEST(run_process, ends_a_program_that_takes_too_much_memory) {
  const Outcome outcome = run_process({{test_program("fixture.misbehave"), "allocate"}, {}},
                                      {30, std::size_t{200} << 20});
  EXPECT_EQ(outcome.end, End::out_of_memory);
}

TEST(run_process, keeps_a_bounded_part_of_endless_output) {
  const Outcome outcome = run_process(shell("yes"), {0.5, 0});
  EXPECT_EQ(outcome.output.size(), output_limit);
}

TEST(run_process, says_that_a_program_does_not_exist) {
  const Outcome outcome = run_process({{"/nowhere/program"}, {}});
  EXPECT_EQ(outcome.end, End::not_started);
  EXPECT_THAT(describe_end(outcome, {}), testing::HasSubstr("cannot be started"));
}

TEST(run_process, sets_the_environment) {
  EXPECT_EQ(run_process({{"sh", "-c", "echo $WORKBOOK_X"}, {"WORKBOOK_X=a b"}}).output, "a b\n");
}

TEST(run_process, keeps_variables_out_by_how_their_names_begin) {
  setenv("WORKBOOK_X_ONE", "1", 1);
  setenv("WORKBOOK_Y", "2", 1);
  Command command = shell("echo $WORKBOOK_X_ONE $WORKBOOK_X_TWO $WORKBOOK_Y");
  command.environment = {"WORKBOOK_X_TWO=given"};
  command.kept_out = {"WORKBOOK_X_"};
  EXPECT_EQ(run_process(command).output, "given 2\n");
  unsetenv("WORKBOOK_X_ONE");
  unsetenv("WORKBOOK_Y");
}

TEST(run_process, looks_up_while_it_waits_and_can_be_interrupted_from_there) {
  int looks = 0;
  look_while_waiting([&] {
    if (++looks == 3) interrupt();
  });
  EXPECT_THROW(run_process(shell("sleep 60")), Interrupted);
  look_while_waiting({});
  forget_interrupt();
  EXPECT_GE(looks, 3);
  EXPECT_TRUE(run_process(shell("true")).ok());
}

TEST(conversation, speaks_line_by_line) {
  Conversation cat({{"cat"}, {}}, "/dev/null");
  cat.write_line("one");
  cat.write_line("two");
  EXPECT_EQ(cat.read_line({5, 0}), "one");
  EXPECT_EQ(cat.read_bytes(2, {5, 0}), "tw");
}

TEST(conversation, says_how_the_other_side_ended) {
  Conversation other(shell("exit 77"), "/dev/null");
  try {
    other.read_line({5, 0});
    FAIL() << "a line came out of nothing";
  } catch (const ConversationEnded& end) {
    EXPECT_EQ(end.outcome.status, 77);
  }
}

TEST(conversation, does_not_wait_for_ever) {
  Conversation other(shell("sleep 60"), "/dev/null");
  try {
    other.read_line({0.2, 0});
    FAIL() << "a line came out of nothing";
  } catch (const ConversationEnded& end) {
    EXPECT_EQ(end.outcome.end, End::timed_out);
  }
}

}  // namespace workbook
