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
using testing::HasSubstr;

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

}  // namespace

TEST(edited_files, says_what_brings_a_missing_list_back) {
  const Workbook workbook{"/nowhere", {}};
  try {
    edited_files(workbook, {"03_clib", "03_clib", ""});
    FAIL() << "a list was found";
  } catch (const Stop& stop) {
    EXPECT_EQ(stop.status, cannot_judge);
    EXPECT_THAT(stop.what(), HasSubstr("git checkout -- 03_clib/stage.json"));
  }
}

TEST(edited_files, are_those_that_the_solutions_have) {
  const fs::path root = repository_root();
  const Workbook workbook{root, read_stages(root)};
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
  write(root / "01" / "a.c", "one");
  write(root / "01" / "same.c", "same");
  const Workbook workbook{root, {{{"01", "01", "", {"a.c", "same.c"}}}, {}}};
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
