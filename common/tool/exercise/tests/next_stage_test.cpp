// What `./workbook` alone says of the stages.
#include "repository/next_stage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "exercise/progress_list.hpp"
#include "repository/todo_places.hpp"
#include "terminal/layout.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

const std::vector<Stage> stages{{"00_profile", "00_profile", "Profile first"},
                                {"01_naive", "01_naive", "The same lines in C++"},
                                {"06a", "06_opencl/a_devices", "Which devices are there"},
                                {"06b", "06_opencl/b_vadd", "A vector sum, then a chain"}};

using Verdicts = std::map<std::string, StageProgress>;

StageProgress with_verdict(const std::string& verdict) {
  StageProgress progress;
  progress.verdict = verdict;
  return progress;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream source(text);
  for (std::string line; std::getline(source, line);) lines.push_back(line);
  return lines;
}

const Stage stage{"03_clib", "03_clib", ""};

// A folder with an inside.c of that text, and a list.cmake of the other.
fs::path folder_with(const std::string& source, const std::string& list) {
  const fs::path folder = fs::path(test_folder()) / "todo places";
  fs::remove_all(folder);
  fs::create_directories(folder);
  std::ofstream(folder / "inside.c") << source;
  std::ofstream(folder / "list.cmake") << list;
  return folder;
}

}  // namespace

TEST(next_stage, is_the_first_that_is_not_solved) {
  EXPECT_EQ(next_stage(stages, {})->id, "00_profile");
  EXPECT_EQ(next_stage(stages, {{"00_profile", with_verdict("solved")}})->id, "01_naive");
  EXPECT_EQ(next_stage(stages, {{"00_profile", with_verdict("failed")}})->id, "00_profile");
}

TEST(next_stage, passes_by_what_this_machine_cannot_run) {
  const Verdicts progress{{"00_profile", with_verdict("solved")},
                          {"01_naive", with_verdict("not here")}};
  EXPECT_EQ(next_stage(stages, progress)->id, "06a");
}

TEST(next_stage, is_none_when_all_are_solved) {
  Verdicts progress;
  for (const Stage& one : stages) progress[one.id] = with_verdict("solved");
  EXPECT_EQ(next_stage(stages, progress), nullptr);
}

TEST(next_stage_after, goes_on_behind_the_stage) {
  EXPECT_EQ(next_stage_after(stages[1], stages, {})->id, "06a");
  EXPECT_EQ(next_stage_after(stages[1], stages, {{"06a", with_verdict("solved")}})->id, "06b");
}

TEST(next_stage_after, begins_again_at_the_first) {
  EXPECT_EQ(next_stage_after(stages[3], stages, {})->id, "00_profile");
}

TEST(next_stage_after, is_never_the_stage_itself) {
  const Verdicts progress{{"00_profile", with_verdict("solved")},
                          {"06a", with_verdict("solved")},
                          {"06b", with_verdict("solved")}};
  EXPECT_EQ(next_stage_after(stages[1], stages, progress), nullptr);
}

TEST(staircase, climbs_from_the_last_line_to_the_first) {
  const auto lines = lines_of(staircase(stages, {}, 80));
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_THAT(lines[3], HasSubstr("not tried 00_profile"));
  EXPECT_LT(lines[3].find("00_"), lines[2].find("01_"));
  EXPECT_EQ(lines[1].find("06a"), lines[0].find("06b"));
}

TEST(staircase, says_each_verdict_in_a_word_and_marks_the_next) {
  const Verdicts progress{{"00_profile", with_verdict("solved")},
                          {"01_naive", with_verdict("does not build")},
                          {"06a", with_verdict("failed")}};
  const auto lines = lines_of(staircase(stages, progress, 80));
  EXPECT_THAT(lines[3], testing::StartsWith(" solved "));
  EXPECT_THAT(lines[2], testing::StartsWith(">no build "));
  EXPECT_THAT(lines[1], testing::StartsWith(" failed "));
}

TEST(staircase, fits_60_columns_with_its_titles) {
  const StageTable table = read_stages(repository_root());
  for (const std::string& line : lines_of(staircase(table.stages, {}, 60))) {
    EXPECT_LE(display_width(line), 60u) << line;
  }
  EXPECT_THAT(staircase(table.stages, {}, 60), HasSubstr("One call for all points"));
}

TEST(staircase, leaves_the_titles_out_where_they_do_not_fit) {
  const std::string text = staircase(stages, {}, 35);
  EXPECT_THAT(text, Not(HasSubstr("Profile first")));
  EXPECT_THAT(text, HasSubstr("06_opencl/a_devices"));
}

TEST(first_open_todo, has_the_lowest_number_whatever_the_file) {
  const fs::path folder =
      folder_with("  WORKBOOK_TODO(2, \"say \\\"two\\\"\");\n\n", "# TODO 1: link (once)\n");
  const auto todo = first_open_todo(stage, {folder / "inside.c", folder / "list.cmake"});
  ASSERT_TRUE(todo);
  EXPECT_EQ(todo->text, "TODO 1: link (once)");
  EXPECT_EQ(todo->place, "03_clib/list.cmake:1");
}

TEST(first_open_todo, is_none_in_solved_files) {
  const fs::path folder = folder_with("int solved; // see TODO 1\n", "");
  EXPECT_FALSE(first_open_todo(stage, {folder / "inside.c", folder / "list.cmake"}));
}

TEST(places_of_todo, begin_with_the_place_that_the_test_named) {
  const fs::path folder = folder_with(
      "// TODO 1: declare it\n\n  WORKBOOK_TODO(1, \"write \\\"it\\\"\");\n", "# TODO 2: link\n");
  EXPECT_EQ(places_of_todo(stage, folder, "TODO 1: write \"it\""),
            "03_clib/inside.c:3, and 03_clib/inside.c:1");
}

TEST(places_of_todo, know_every_form_that_a_skeleton_has) {
  const fs::path folder = folder_with(
      "#error \"TODO 1: a()\"\nraise NotImplementedError(\"TODO 2: b()\")\nWORKBOOK_TODO(3, \"c()\");\n",
      "# TODO 4: d()\n");
  EXPECT_EQ(places_of_todo(stage, folder, "TODO 1: a()"), "03_clib/inside.c:1");
  EXPECT_EQ(places_of_todo(stage, folder, "TODO 2: b()"), "03_clib/inside.c:2");
  EXPECT_EQ(places_of_todo(stage, folder, "TODO 3: c()"), "03_clib/inside.c:3");
  EXPECT_EQ(places_of_todo(stage, folder, "TODO 4: d()"), "03_clib/list.cmake:1");
}

}  // namespace workbook
