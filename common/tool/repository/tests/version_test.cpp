// `./workbook --version`: the commit where there is one, and nothing about it where there is none.
#include "repository/version.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "process/process.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::MatchesRegex;

class Copy : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    write("one");
  }

  void write(const std::string& text) const { std::ofstream(folder_ / "file") << text; }

  bool git(std::vector<std::string> arguments) const {
    std::vector<std::string> command{"git", "-c", "user.name=a", "-c", "user.email=a@example.org"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_process({command, {}, folder_}).ok();
  }

  void commit() const {
    if (!git({"--version"})) GTEST_SKIP() << "git is not installed";
    ASSERT_TRUE(git({"init", "-q"}) && git({"add", "file"}) && git({"commit", "-q", "-m", "a"}));
  }

  const fs::path folder_ = test_folder() + "copy";
};

TEST_F(Copy, without_git_names_its_version_alone) {
  EXPECT_THAT(version_text(folder_, "1.2.3"), MatchesRegex("workbook 1\\.2\\.3\nCode: MIT .*"));
}

TEST_F(Copy, names_its_commit) {
  ASSERT_NO_FATAL_FAILURE(commit());
  if (IsSkipped()) return;
  EXPECT_THAT(commit_of(folder_), MatchesRegex("[0-9a-f]+"));
  EXPECT_THAT(version_text(folder_, "1.2.3"),
              MatchesRegex("workbook 1\\.2\\.3 \\(commit [0-9a-f]+\\)\n.*"));
}

TEST_F(Copy, says_that_it_was_changed) {
  ASSERT_NO_FATAL_FAILURE(commit());
  if (IsSkipped()) return;
  write("two");
  EXPECT_THAT(commit_of(folder_), MatchesRegex("[0-9a-f]+, changed"));
}

TEST_F(Copy, of_a_release_names_the_commit_and_not_the_tag) {
  ASSERT_NO_FATAL_FAILURE(commit());
  if (IsSkipped()) return;
  ASSERT_TRUE(git({"tag", "-a", "v1.2.3", "-m", "a"}));
  EXPECT_THAT(commit_of(folder_), MatchesRegex("[0-9a-f]+"));
}

TEST_F(Copy, inside_another_repository_does_not_name_that_ones_commit) {
  ASSERT_NO_FATAL_FAILURE(commit());
  if (IsSkipped()) return;
  fs::create_directories(folder_ / "inner");
  EXPECT_EQ(commit_of(folder_ / "inner"), "");
}

}  // namespace
}  // namespace workbook
