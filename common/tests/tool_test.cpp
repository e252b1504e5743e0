// The parts of the `workbook` command that decide and that speak.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "page/numbers.hpp"
#include "tests/test_folder.hpp"
#include "tool/build.hpp"
#include "tool/console.hpp"
#include "tool/isolation.hpp"
#include "tool/judge.hpp"
#include "tool/speedup_figures.hpp"
#include "tool/speedup_table.hpp"
#include "tool/stages.hpp"
#include "tool/test_report.hpp"
#include "tool/text.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::vector<Stage> stages{{"03_clib", "03_clib", ""},
                                {"06a", "06_opencl/a_devices", ""},
                                {"06c", "06_opencl/c_mask", ""}};

std::vector<std::string> ids_of(const std::string& name) {
  std::vector<std::string> ids;
  for (const Stage& stage : find_stages(stages, name)) ids.push_back(stage.id);
  return ids;
}

std::string rows_called(const std::string& beginnings) {
  std::vector<Row> rows;
  for (const char* id : {"04_class_plain", "04_class", "05_openmp", "07_further"}) {
    rows.emplace_back().id = id;
  }
  std::string ids;
  for (const Row& row : find_rows(rows, beginnings)) ids += row.id + " ";
  return ids;
}

StageResult result_of(const std::vector<Verdict>& verdicts) {
  StageResult result;
  for (const Verdict verdict : verdicts)
    result.run.tests.push_back({"suite.test", verdict, "TODO 1: x", ""});
  return result;
}

Series series(const std::vector<double>& wall) {
  Series result;
  result.wall = wall;
  return result;
}

MeasuredRow measured(const Row& row, Who who, const Series& series) {
  return {row, who, 1, series};
}

}  // namespace

TEST(find_stages, takes_a_number_an_id_or_a_folder) {
  EXPECT_THAT(ids_of("03"), ElementsAre("03_clib"));
  EXPECT_THAT(ids_of("3"), ElementsAre("03_clib"));
  EXPECT_THAT(ids_of("03_clib/"), ElementsAre("03_clib"));
  EXPECT_THAT(ids_of("6c"), ElementsAre("06c"));
  EXPECT_THAT(ids_of("06_opencl/c_mask"), ElementsAre("06c"));
}

TEST(find_stages, takes_a_number_for_all_rooms) {
  EXPECT_THAT(ids_of("06"), ElementsAre("06a", "06c"));
  EXPECT_THAT(ids_of("06_opencl"), ElementsAre("06a", "06c"));
}

TEST(find_stages, lists_what_there_is_when_nothing_matches) {
  try {
    find_stages(stages, "9");
    FAIL() << "stage 9 was found";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), HasSubstr("03_clib 06a 06c"));
  }
}

TEST(find_rows, takes_beginnings_of_ids_in_the_order_of_the_table) {
  EXPECT_EQ(rows_called("07,04_class"), "04_class_plain 04_class 07_further ");
  EXPECT_EQ(rows_called("05, 05_openmp"), "05_openmp ");
  EXPECT_EQ(rows_called(""), "04_class_plain 04_class 05_openmp 07_further ");
}

TEST(find_rows, lists_what_there_is_when_a_name_begins_none) {
  try {
    rows_called("04,06");
    FAIL() << "the row 06 was found";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), HasSubstr("`06`; the rows are 04_class_plain 04_class 05_openmp"));
  }
}

TEST(find_stages, does_not_take_a_part_of_a_name) {
  EXPECT_THROW(find_stages(stages, "03_c"), std::invalid_argument);
}

TEST(short_name, is_what_a_student_types) {
  EXPECT_EQ(short_name(stages[0]), "03");
  EXPECT_EQ(short_name(stages[2]), "06c");
}

TEST(stage_table, tells_stages_worked_examples_and_rows_apart) {
  const std::string file = test_folder() + "stages.txt";
  std::ofstream(file) << "stage | 07 | 07 | seven\nworked | 07.further | 07/more\n"
                         "row | 07_more | more | - | - | worked 07.further alone THREADS\n";
  const StageTable table = read_stages(file);
  ASSERT_EQ(table.stages.size(), 1u);
  ASSERT_EQ(table.worked.size(), 1u);
  EXPECT_EQ(table.worked[0].folder, "07/more");
  EXPECT_EQ(test_target(table.worked[0], worked_variant), "07.further.test");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0].source, table.worked[0].id);
}

TEST(stage_table, says_which_line_is_broken) {
  const std::string file = test_folder() + "stages.txt";
  std::ofstream(file) << "# comment\nstage | 01 | 01 | one\nstage | 02\n";
  try {
    read_stages(file);
    FAIL() << "a broken table was read";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr(":3:"));
  }
}

TEST(first_error, starts_at_the_error_and_shows_paths_from_the_root) {
  const std::string log =
      "[1/3] Building x\nFAILED: x.o\n/usr/bin/c++ -O3 x\n/r/03/a.c: In function 'f':\n"
      "/r/03/a.c:2:1: error: expected ';'\n  2 | }\n/r/03/a.c:9:1: error: another\nninja: build "
      "stopped\n";
  EXPECT_EQ(first_error(log, "/r"), "03/a.c:2:1: error: expected ';'\n  2 | }\n");
}

TEST(first_error, shows_what_the_linker_misses) {
  const std::string log =
      "[1/1] Linking x\n/usr/bin/ld: a.o: in function `f':\nw.cpp:(.text+0x1): undefined reference "
      "to `g(int)'\ncollect2: error: ld returned 1 exit status\n";
  EXPECT_EQ(first_error(log, "/r"), "undefined reference to `g(int)'\n");
}

TEST(first_error, shows_a_library_that_the_linker_cannot_find) {
  const std::string log =
      "[1/1] Linking x\n/usr/bin/ld: cannot find -linside: No such file or directory\n"
      "collect2: error: ld returned 1 exit status\n";
  EXPECT_EQ(first_error(log, "/r"), "cannot find -linside: No such file or directory\n");
}

TEST(human, seconds_and_ratios_have_three_digits) {
  EXPECT_EQ(human_seconds(4.839), "4.84 s");
  EXPECT_EQ(human_seconds(0.0271), "27.1 ms");
  EXPECT_EQ(human_seconds(1.8e-5), "18.0 us");
  EXPECT_EQ(human_seconds(2.2e-8), "22.0 ns");
  EXPECT_EQ(human_seconds(0), "0 s");
  EXPECT_EQ(human_ratio(0.0532), "0.053");
  EXPECT_EQ(human_ratio(2.311), "2.3");
  EXPECT_EQ(human_ratio(12000), "12000");
}

TEST(grouped, groups_digits_by_three) {
  EXPECT_EQ(grouped(7), "7");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(392916), "392,916");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(wrapped, breaks_between_words) {
  EXPECT_EQ(wrapped("one two three", 9, 1), " one two\n three\n");
}

TEST(plain_message, takes_googletest_s_frame_off_a_mask) {
  EXPECT_EQ(
      plain_message("Value of: same_mask(mask, square)\n  Actual: false (3 pixels differ\n#.#\n)"
                    "\nExpected: true\nI called it twice."),
      "3 pixels differ\n#.#\n\nI called it twice.");
}

TEST(plain_message, takes_googletest_s_frame_off_any_result_that_says_why) {
  EXPECT_EQ(plain_message("Value of: worked_together(rows)\n  Actual: false (I saw one thread.)"
                          "\nExpected: true"),
            "I saw one thread.");
}

TEST(plain_message, leaves_other_messages_as_they_are) {
  const std::string other = "Value of: contains(2)\n  Actual: false\nExpected: true";
  EXPECT_EQ(plain_message(other), other);
}

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

TEST(times_faster, is_the_median_of_the_ratios_within_rounds) {
  const auto gain = times_faster(series({10, 40, 20}), series({1, 2, 1}));
  ASSERT_TRUE(gain);
  EXPECT_EQ(gain->median, 20);
  EXPECT_EQ(gain->interval.low, 10);
}

TEST(times_faster, says_nothing_without_times) {
  EXPECT_FALSE(times_faster(series({1}), series({})));
}

TEST(speedup_table, fits_60_columns_and_marks_what_is_to_do) {
  Speedup speedup;
  const Row python{"python_tuples", "Python, tuples", 36, 1, true, "p.py", "", ""};
  const Row clib{"03_clib", "03_clib", 0.27, 133, false, "03_clib", "", ""};
  Series todo;
  todo.status = Status::todo;
  speedup.rows = {measured(python, Who::baseline, series({4, 4, 4})),
                  measured(clib, Who::reference, series({0.04, 0.04, 0.04})),
                  measured(clib, Who::yours, todo)};
  const std::string table = speedup_table(speedup, {}, 60);
  EXPECT_THAT(table, HasSubstr("to do"));
  EXPECT_THAT(table, HasSubstr("100x"));
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 60u) << line;
}

TEST(speedup_table, says_wrong_mask_and_never_a_time) {
  Speedup speedup;
  const Row clib{"03_clib", "03_clib", 0.27, 133, false, "03_clib", "", ""};
  Series wrong;
  wrong.status = Status::wrong;
  wrong.why = "5 pixels differ";
  speedup.rows = {measured(clib, Who::reference, series({0.04, 0.04, 0.04})),
                  measured(clib, Who::yours, wrong)};
  const std::string table = speedup_table(speedup, {}, 100);
  EXPECT_THAT(table, HasSubstr("wrong mask"));
  EXPECT_THAT(table, HasSubstr("5 pixels differ"));
}

TEST(foreign_files, names_a_file_of_another_stage) {
  const Workbook workbook{"/book", {stages, {}}};
  const std::string notes =
      "03_clib/CMakeFiles/03_clib.solution.test.dir/wrapper.cpp.o: #deps 3\n"
      "    /book/solutions/03_clib/wrapper.cpp\n"
      "    /book/common/geometry/ring.hpp\n"
      "    /book/06_opencl/c_mask/setup.hpp\n"
      "\n"
      "common/tests/CMakeFiles/common.test.dir/x.cpp.o: #deps 1\n"
      "    /book/03_clib/inside.h\n";
  EXPECT_THAT(foreign_files(workbook, notes),
              ElementsAre("03_clib is compiled with 06_opencl/c_mask/setup.hpp, which belongs to "
                          "06c"));
}

}  // namespace workbook
