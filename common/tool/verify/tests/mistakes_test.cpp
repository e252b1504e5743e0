// The catalogue of wrong answers: patches are read, laid out and judged.
#include "repository/mistakes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "tests/test_folder.hpp"
#include "verify/judge.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
namespace fs = std::filesystem;

constexpr const char* header =
    "Misconception: the sum is a difference\n"
    "Phrase: 3, not -1\n"
    "Caught-by: test\n\n";
constexpr const char* diff =
    "diff --git a/solutions/01_sum/sum.cpp b/solutions/01_sum/sum.cpp\n"
    "--- a/solutions/01_sum/sum.cpp\n"
    "+++ b/solutions/01_sum/sum.cpp\n"
    "@@ -1,4 +1,4 @@\n"
    " int sum(int a, int b) {\n"
    "   // TODO 1: return a + b\n"
    "-  return a + b;\n"
    "+  return a - b;\n"
    "   // END TODO 1\n";

// A workbook with one stage, whose solution has two TODOs.
class Mistakes : public testing::Test {
 protected:
  Mistakes() {
    fs::remove_all(workbook.root);
    write_text(workbook.solutions() / "01_sum/sum.cpp",
               "int sum(int a, int b) {\n"
               "  // TODO 1: return a + b\n"
               "  return a + b;\n"
               "  // END TODO 1\n"
               "}\n"
               "int twice(int a) {\n"
               "  // TODO 2: return 2 a\n"
               "  return 2 * a;\n"
               "  // END TODO 2\n"
               "}\n");
  }
  ~Mistakes() override { fs::remove_all(workbook.root); }

  void add_patch(const std::string& name, const std::string& text) {
    write_text(workbook.solutions() / "01_sum/mistakes" / (name + ".patch"), text);
  }
  std::string laid_out(const std::string& name) {
    return read_text(mistake_folder(workbook, stage, name) / "sum.cpp");
  }

  const Stage stage{"01_sum", "01_sum", "A sum"};
  const Workbook workbook{fs::path(test_folder()) / "a workbook with mistakes", {{stage}, {}}};
};

StageResult ran(Verdict verdict) {
  StageResult result;
  result.run.tests.push_back({"sum.adds", verdict, "3, not -1", ""});
  return result;
}

StageResult not_built() {
  StageResult result;
  result.not_built = BuildFailure{"error: what is this", {}, false};
  return result;
}

const Mistake by_test{"minus", "", "", "3, not -1", CaughtBy::test};
const Mistake by_build{"minus", "", "", "what is this", CaughtBy::build};
const Mistake by_check{"minus", "", "", "a race", CaughtBy::check};

}  // namespace

TEST_F(Mistakes, are_read_with_their_headers) {
  add_patch("minus", std::string(header) + diff);
  const std::vector<Mistake> mistakes = mistakes_of(workbook, stage);
  ASSERT_EQ(mistakes.size(), 1U);
  EXPECT_EQ(mistakes[0].name, "minus");
  EXPECT_EQ(mistakes[0].misconception, "the sum is a difference");
  EXPECT_EQ(mistakes[0].phrase, "3, not -1");
  EXPECT_EQ(mistakes[0].caught_by, CaughtBy::test);
}

TEST_F(Mistakes, without_a_header_line_are_refused) {
  add_patch("minus", diff);
  EXPECT_THROW(mistakes_of(workbook, stage), Stop);
}

TEST_F(Mistakes, are_laid_out_as_the_solution_with_that_change) {
  add_patch("minus", std::string(header) + diff);
  lay_out_mistake(workbook, stage, mistakes_of(workbook, stage)[0]);
  EXPECT_THAT(laid_out("minus"), HasSubstr("return a - b;"));
  EXPECT_THAT(laid_out("minus"), HasSubstr("return 2 * a;"));
}

TEST_F(Mistakes, laid_out_again_are_not_written_again) {
  add_patch("minus", std::string(header) + diff);
  const Mistake mistake = mistakes_of(workbook, stage)[0];
  lay_out_mistake(workbook, stage, mistake);
  const fs::path file = mistake_folder(workbook, stage, "minus") / "sum.cpp";
  const auto long_ago = fs::last_write_time(file) - std::chrono::hours(1);
  fs::last_write_time(file, long_ago);
  lay_out_mistake(workbook, stage, mistake);
  EXPECT_EQ(fs::last_write_time(file), long_ago);
}

TEST_F(Mistakes, that_do_not_fit_the_solution_any_more_are_refused) {
  add_patch("minus", std::string(header) + diff);
  write_text(workbook.solutions() / "01_sum/sum.cpp", "int sum(int, int) { return 0; }\n");
  EXPECT_THROW(lay_out_mistake(workbook, stage, mistakes_of(workbook, stage)[0]), Stop);
}

TEST_F(Mistakes, taken_out_of_the_catalogue_are_not_built_any_more) {
  add_patch("minus", std::string(header) + diff);
  lay_out_mistake(workbook, stage, mistakes_of(workbook, stage)[0]);
  keep_laid_out(workbook, stage, {"another"});
  EXPECT_FALSE(fs::exists(mistake_folder(workbook, stage, "minus")));
}

TEST_F(Mistakes, have_partly_solved_stages_beside_them) {
  lay_out_after_todo(workbook, stage, 1);
  EXPECT_EQ(laid_out("after_todo_1"),
            "int sum(int a, int b) {\n"
            "  return a + b;\n"
            "}\n"
            "int twice(int a) {\n"
            "  WORKBOOK_TODO(2, \"return 2 a\");\n"
            "}\n");
}

TEST(says, takes_any_line_breaks_for_blanks) {
  EXPECT_TRUE(says("  failed    the rule\n            has <=", "the rule has <="));
  EXPECT_FALSE(says("the rule has <", "the rule has <="));
}

TEST(judge_mistake, wants_a_failing_test_with_the_phrase) {
  EXPECT_EQ(judge_mistake("m", by_test, ran(Verdict::failed), "gives 3, not\n -1").failed(), 0);
  EXPECT_EQ(judge_mistake("m", by_test, ran(Verdict::failed), "assertion failed").failed(), 1);
  EXPECT_EQ(judge_mistake("m", by_test, ran(Verdict::passed), "solved").failed(), 1);
  EXPECT_EQ(judge_mistake("m", by_test, not_built(), "3, not -1").failed(), 1);
}

TEST(judge_mistake, wants_the_build_to_refuse_what_only_the_build_can) {
  EXPECT_EQ(judge_mistake("m", by_build, not_built(), "error: what is this").failed(), 0);
  EXPECT_EQ(judge_mistake("m", by_build, ran(Verdict::failed), "what is this").failed(), 1);
}

TEST(judge_mistake, leaves_to_check_what_the_tests_cannot_see) {
  EXPECT_EQ(judge_mistake("m", by_check, ran(Verdict::passed), "solved").text(), Tally().text());
  EXPECT_EQ(judge_mistake("m", by_check, ran(Verdict::failed), "a race").failed(), 1);
}

TEST(judge_after_todo, wants_the_next_todo_named) {
  const StageResult open = ran(Verdict::todo);
  EXPECT_EQ(judge_after_todo("m", open, "  next      TODO 2: return 2 a", 2).failed(), 0);
  EXPECT_EQ(judge_after_todo("m", open, "  next      TODO 3: return", 2).failed(), 1);
  EXPECT_EQ(judge_after_todo("m", open, "  failed    sum.adds", 2).failed(), 1);
}

}  // namespace workbook
