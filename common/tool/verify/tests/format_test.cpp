#include "verify/format.hpp"

#include <gtest/gtest.h>

#include "process/process.hpp"
#include "repository/files.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

const std::string ugly = "int  twice(int number){return 2*number;}\n";

// A repository with one file that is to be formatted, one that is not ours, and one that git
// ignores.
class format_sources_of : public testing::Test {
 protected:
  void SetUp() override {
    if (!run_process({{"clang-format", "--version"}, {}}).ok()) GTEST_SKIP() << "no clang-format";
    ASSERT_TRUE(run_process({{"git", "init", "-q", root_}, {}}).ok());
    write_text(root_ / ".clang-format", read_text(repository_root() + "/.clang-format"));
    write_text(root_ / ".gitignore", "/build/\n");
    write_text(root_ / "room" / "twice.cpp", ugly);
    write_text(root_ / "room" / "twice.py", ugly);
    write_text(root_ / "build" / "made.cpp", ugly);
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  ExitStatus run(bool check) {
    said_.clear();
    return format_sources({root_, {}}, check, [&](const std::string& text) { said_ += text; });
  }

  const std::filesystem::path root_ = test_folder() + "to format";
  std::string said_;
};

TEST_F(format_sources_of, a_repository_name_what_is_to_be_formatted_and_change_nothing_in_a_check) {
  EXPECT_EQ(run(true), no);
  EXPECT_EQ(said_, "to format  room/twice.cpp\n./workbook dev format does it.\n");
  EXPECT_EQ(read_text(root_ / "room" / "twice.cpp"), ugly);
}

TEST_F(format_sources_of, a_repository_format_ours_and_no_other) {
  EXPECT_EQ(run(false), yes);
  EXPECT_EQ(said_, "formatted  room/twice.cpp\n");
  EXPECT_EQ(read_text(root_ / "room" / "twice.cpp"),
            "int twice(int number) { return 2 * number; }\n");
  EXPECT_EQ(read_text(root_ / "room" / "twice.py"), ugly);
  EXPECT_EQ(read_text(root_ / "build" / "made.cpp"), ugly);
  EXPECT_EQ(run(true), yes);
  EXPECT_EQ(said_, "");
}

}  // namespace
}  // namespace workbook
