// Hints one at a time, and when `test` offers one.
#include "exercise/hints.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <sstream>

#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const Stage rows_stage{"03_rows", "03_rows", "Rows"};

// A workbook of one stage with three hints, in a folder whose name has a blank.
class hints : public testing::Test {
 protected:
  hints() {
    workbook_.root = fs::path(test_folder()) / "work book";
    fs::remove_all(workbook_.root);
    workbook_.table.stages = {rows_stage};
    std::string page = "# 03 · Rows\n\n## Hints\n";
    for (const char* number : {"1", "2", "3"}) {
      page += std::string("\n<details><summary>Hint ") + number + "</summary>\n\nLook at " +
              number + ".\n\n</details>\n";
    }
    write_text(workbook_.root / "03_rows" / "README.md", page);
  }

  std::string printed(const std::function<void()>& work) {
    std::ostringstream text;
    std::streambuf* before = std::cout.rdbuf(text.rdbuf());
    work();
    std::cout.rdbuf(before);
    return text.str();
  }

  std::string next() {
    return printed([&] { show_next_hint(workbook_, rows_stage); });
  }

  std::string offer(const std::string& verdict, int in_a_row, int hints) {
    return hint_offer(workbook_, rows_stage, {verdict, 0, 1, "x", hints, in_a_row});
  }

  Workbook workbook_;
};

}  // namespace

TEST_F(hints, come_one_at_a_time_and_say_which_of_how_many) {
  EXPECT_THAT(next(), AllOf(HasSubstr("hint 1 of 3"), HasSubstr("Look at 1."),
                            Not(HasSubstr("Look at 2"))));
  EXPECT_THAT(next(), AllOf(HasSubstr("hint 2 of 3"), HasSubstr("Look at 2.")));
  EXPECT_EQ(read_progress(workbook_)["03_rows"].hints, 2);
}

TEST_F(hints, end_with_the_last_again_and_what_else_helps) {
  for (int i = 0; i < 3; ++i) next();
  EXPECT_THAT(next(), AllOf(HasSubstr("Look at 3."), HasSubstr("no further hint"),
                            HasSubstr("Ask somebody")));
  EXPECT_EQ(read_progress(workbook_)["03_rows"].hints, 3);
}

TEST_F(hints, name_the_solution_only_where_it_is) {
  for (int i = 0; i < 3; ++i) next();
  EXPECT_THAT(next(), Not(HasSubstr("solutions")));
  make_folder(workbook_.solutions() / "03_rows");
  EXPECT_THAT(next(), HasSubstr("solutions/03_rows"));
}

TEST_F(hints, are_shown_again_by_number_without_moving_on) {
  next();
  next();
  EXPECT_THAT(printed([&] { show_hint(workbook_, rows_stage, 1); }),
              AllOf(HasSubstr("Look at 1."), HasSubstr("hint 03 2 shows hint 2")));
  EXPECT_EQ(read_progress(workbook_)["03_rows"].hints, 2);
}

TEST_F(hints, can_be_asked_for_by_number_when_next_but_not_further) {
  EXPECT_THROW(show_hint(workbook_, rows_stage, 2), Stop);
  EXPECT_EQ(read_progress(workbook_)["03_rows"].hints, 0);
  EXPECT_THAT(printed([&] { show_hint(workbook_, rows_stage, 1); }), HasSubstr("Look at 1."));
  EXPECT_EQ(read_progress(workbook_)["03_rows"].hints, 1);
}

TEST_F(hints, refuse_numbers_that_there_are_not) {
  for (int i = 0; i < 3; ++i) next();
  for (const int number : {0, -1, 4}) {
    EXPECT_THROW(show_hint(workbook_, rows_stage, number), Stop) << number;
  }
}

TEST_F(hints, say_so_where_a_page_has_none) {
  write_text(workbook_.root / "03_rows" / "README.md", "# 03 · Rows\n");
  ExitStatus status = yes;
  EXPECT_THAT(printed([&] { status = show_next_hint(workbook_, rows_stage); }),
              HasSubstr("has no hints"));
  EXPECT_EQ(status, no);
}

TEST_F(hints, keep_the_verdict_of_the_stage) {
  write_progress(workbook_, {{"03_rows", {"failed", 2, 9, "suite.test", 0, 1}}});
  next();
  const StageProgress progress = read_progress(workbook_)["03_rows"];
  EXPECT_EQ(progress.verdict, "failed");
  EXPECT_EQ(progress.next, "suite.test");
  EXPECT_EQ(progress.in_a_row, 1);
}

TEST_F(hints, read_a_record_from_before_there_were_hints) {
  write_text(workbook_.results() / "progress.json",
             R"({"schema": 1, "stages": {"03_rows": {"verdict": "failed", "passed": 1,
                 "tests": 2, "next": "a.b"}}})");
  const auto progress = read_progress(workbook_);
  ASSERT_EQ(progress.count("03_rows"), 1u);
  EXPECT_EQ(progress.at("03_rows").passed, 1);
  EXPECT_EQ(progress.at("03_rows").hints, 0);
}

TEST_F(hints, are_offered_from_the_second_time_on) {
  EXPECT_EQ(offer("failed", 1, 0), "");
  EXPECT_THAT(offer("failed", 2, 0), HasSubstr("./workbook hint 03 shows hint 1 of 3"));
  EXPECT_THAT(offer("to do", 3, 2), HasSubstr("hint 3 of 3"));
  EXPECT_THAT(offer("does not build", 2, 1), HasSubstr("hint 2 of 3"));
}

TEST_F(hints, are_not_offered_when_all_are_read_or_nothing_is_in_the_way) {
  EXPECT_EQ(offer("failed", 2, 3), "");
  EXPECT_EQ(offer("solved", 5, 0), "");
  EXPECT_EQ(offer("not here", 5, 0), "");
}

TEST(continued, counts_the_same_obstacle_and_starts_again_at_another) {
  const StageProgress first = continued({}, {"failed", 1, 9, "a.b"});
  EXPECT_EQ(first.in_a_row, 1);
  const StageProgress second = continued(first, {"failed", 5, 9, "a.b"});
  EXPECT_EQ(second.in_a_row, 2);
  EXPECT_EQ(continued(second, {"failed", 5, 9, "a.c"}).in_a_row, 1);
  EXPECT_EQ(continued(second, {"to do", 5, 9, "a.b"}).in_a_row, 1);
}

TEST(continued, keeps_the_hints_that_were_read) {
  StageProgress before;
  before.hints = 2;
  EXPECT_EQ(continued(before, {"solved", 9, 9, ""}).hints, 2);
}

}  // namespace workbook
