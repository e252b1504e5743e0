
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "repository/files.hpp"
#include "repository/stages.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

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

// A table, and the manifest of its stage.
class stage_table : public testing::Test {
 protected:
  StageTable read(const std::string& table, const std::string& manifest = "") {
    write_text(root_ / "common" / "stages.txt", table);
    write_text(root_ / "07" / "stage.json", manifest);
    return read_stages(root_);
  }

  std::string error_of(const std::string& table, const std::string& manifest = "") {
    try {
      read(table, manifest);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "it was read";
  }

  const std::filesystem::path root_ = test_folder() + "a table";
};

TEST_F(stage_table, tells_stages_worked_examples_and_rows_apart) {
  const StageTable table = read(
      "stage | 07 | 07\nworked | 07.further | 07/more\n"
      "row | 07_more | more | - | - | worked 07.further alone THREADS\n");
  ASSERT_EQ(table.stages.size(), 1u);
  ASSERT_EQ(table.worked.size(), 1u);
  EXPECT_EQ(table.worked[0].folder, "07/more");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0].source, table.worked[0].id);
}

TEST_F(stage_table, says_how_much_of_an_image_python_makes) {
  const std::vector<Row> rows = read(
                                    "row | slow | slow | 36 | 1 | python a.py - every 32/64\n"
                                    "row | calls | calls | - | - | python b.py x 03 every 8\n"
                                    "row | quick | quick | - | - | python c.py\n")
                                    .rows;
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].row_step, 32);
  EXPECT_EQ(rows[0].quick_row_step, 64);
  EXPECT_TRUE(rows[0].is_baseline);
  EXPECT_EQ(rows[1].library, "03");
  EXPECT_EQ(rows[1].quick_row_step, 8);
  EXPECT_FALSE(rows[1].is_baseline);
  EXPECT_EQ(rows[2].row_step, 1);
}

TEST_F(stage_table, has_what_the_manifest_says_of_a_stage) {
  const Stage stage = read("stage | 07 | 07\n", R"({"title": "Seven", "edit": ["a.cpp"],
      "read": ["a.hpp"], "judge": {"race_tests": ["b.cpp"]}, "programs": {"reading": ["c.cpp"]}})")
                          .stages.at(0);
  EXPECT_EQ(stage.title, "Seven");
  EXPECT_THAT(stage.edit, ElementsAre("a.cpp"));
  EXPECT_THAT(stage.read, ElementsAre("a.hpp"));
  EXPECT_TRUE(stage.has_race_tests);
  EXPECT_TRUE(stage.has_program("reading"));
  EXPECT_FALSE(stage.has_program("writing"));
}

TEST_F(stage_table, names_a_manifest_that_is_damaged) {
  EXPECT_THAT(error_of("stage | 07 | 07\n", R"({"title": )"), HasSubstr("07/stage.json"));
  EXPECT_THAT(error_of("stage | 07 | 07\n", R"({"title": "Seven"})"), HasSubstr("07/stage.json"));
}

TEST_F(stage_table, says_which_line_is_broken) {
  EXPECT_THAT(error_of("# comment\nstage | 01 | 01\nstage | 02\n"), HasSubstr(":3:"));
}

}  // namespace workbook
