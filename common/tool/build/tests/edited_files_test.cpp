// Which files are the student's, and which of them the build would overlook.
#include "repository/edited_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "build/stale_dates.hpp"
#include "repository/exit_status.hpp"
#include "repository/skeletons.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

}  // namespace

TEST(edit_list, ends_at_the_next_keyword) {
  EXPECT_THAT(edit_list("workbook_stage(03\n  EDIT a.h b.cpp build.cmake\n  SOURCES b.cpp)"),
              ElementsAre("a.h", "b.cpp", "build.cmake"));
}

TEST(edit_list, ends_at_the_end_of_the_call) {
  EXPECT_THAT(edit_list("workbook_stage(03 SOURCES b.cpp EDIT \"a.h\" b.cpp)\nset(x y)"),
              ElementsAre("a.h", "b.cpp"));
}

TEST(edit_list, is_the_stage_s_own_and_no_comment_s) {
  EXPECT_THAT(edit_list("# workbook_stage(03 EDIT wrong.c)\nother(EDIT wrong.c)\n"
                        "workbook_stage(03\n  EDIT a.c  # EDIT wrong.c\n  METHODS)"),
              ElementsAre("a.c"));
}

TEST(edit_list, is_empty_where_there_is_none) {
  EXPECT_THAT(edit_list(""), IsEmpty());
  EXPECT_THAT(edit_list("workbook_stage(03 SOURCES a.c)"), IsEmpty());
  EXPECT_THAT(edit_list("workbook_stage(03 EDIT a.c"), IsEmpty());
}

TEST(edited_files, says_what_brings_a_missing_list_back) {
  const Workbook workbook{"/nowhere", {}};
  try {
    edited_files(workbook, {"03_clib", "03_clib", ""});
    FAIL() << "a list was found";
  } catch (const Stop& stop) {
    EXPECT_EQ(stop.status, cannot_judge);
    EXPECT_THAT(stop.what(), HasSubstr("git checkout -- 03_clib/CMakeLists.txt"));
  }
}

TEST(edited_files, are_those_that_the_solutions_have) {
  const fs::path root = repository_root();
  const Workbook workbook{root, read_stages(root / "common" / "stages.txt")};
  for (const Stage& stage : workbook.table.stages) {
    std::vector<fs::path> cut;
    for (const Skeleton& skeleton : cut_stage(workbook, stage)) cut.push_back(skeleton.file);
    if (cut.empty()) continue;  // a copy without solutions
    EXPECT_THAT(edited_files(workbook, stage), testing::UnorderedElementsAreArray(cut)) << stage.id;
  }
}

// The build goes by dates.
TEST(date_replaced_files, gives_the_present_date_to_an_older_file_with_other_text) {
  const fs::path root = fs::path(test_folder()) / "replaced";
  fs::remove_all(root);
  fs::create_directories(root / "01");
  write(root / "01" / "CMakeLists.txt", "workbook_stage(01 EDIT a.c same.c)");
  write(root / "01" / "a.c", "one");
  write(root / "01" / "same.c", "same");
  const Workbook workbook{root, {{{"01", "01", ""}}, {}}};
  date_replaced_files(workbook);

  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1000);
  write(root / "01" / "a.c", "two");
  fs::last_write_time(root / "01" / "a.c", long_ago);
  fs::last_write_time(root / "01" / "same.c", long_ago);
  date_replaced_files(workbook);
  EXPECT_GT(fs::last_write_time(root / "01" / "a.c"), long_ago + std::chrono::hours(999));
  EXPECT_EQ(fs::last_write_time(root / "01" / "same.c"), long_ago);
}

}  // namespace workbook
