// `reset`: back to the skeleton, and nothing is ever lost.
#include "exercise/reset.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "process/process.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/kept_files.hpp"
#include "repository/original_files.hpp"
#include "repository/progress_file.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string skeleton = "int f() {\n  WORKBOOK_TODO(1, \"write f\");\n}\n";
const std::string solution = "int f() {\n  // TODO 1: write f\n  return 1;\n  // END TODO 1\n}\n";
const std::string list_skeleton = "# TODO 2: link it\n";
const std::string list_solution = "# TODO 2: link it\nlink()\n# END TODO 2\n";

ExitStatus agree() { return yes; }
ExitStatus refuse() { return no; }

// A workbook of one stage, 01, with two files to edit; not solved, not in git.
class reset : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(root_);
    write("01_naive/f.cpp", skeleton);
    write("01_naive/build.cmake", list_skeleton);
  }
  void with_solutions() {
    write("solutions/01_naive/f.cpp", solution);
    write("solutions/01_naive/build.cmake", list_solution);
  }

  void write(const std::string& name, const std::string& text) { write_text(root_ / name, text); }
  std::string text_of(const std::string& name) const { return read_text(root_ / name); }

  void git(std::vector<std::string> arguments) {
    std::vector<std::string> command{
        "git", "-c", "user.name=x", "-c", "user.email=x", "-c", "init.defaultBranch=main"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const Outcome outcome = run_process({command, {}, root_});
    ASSERT_TRUE(outcome.ok()) << outcome.output;
  }
  void commit() {
    git({"add", "-A"});
    git({"commit", "-q", "-m", "x"});
  }

  // What is printed goes into `said_`.
  ExitStatus reset_with(const std::function<ExitStatus()>& ask) {
    testing::internal::CaptureStdout();
    try {
      const ExitStatus status = reset_stages(workbook_, workbook_.table.stages, ask);
      said_ = testing::internal::GetCapturedStdout();
      return status;
    } catch (...) {
      said_ = testing::internal::GetCapturedStdout();
      throw;
    }
  }

  std::vector<fs::path> kept() const {
    std::vector<fs::path> folders;
    if (!fs::is_directory(root_ / "results" / "kept")) return folders;
    for (const auto& entry : fs::directory_iterator(root_ / "results" / "kept")) {
      folders.push_back(entry.path());
    }
    return folders;
  }

  const fs::path root_ = fs::path(test_folder()) / "reset here";
  const Workbook workbook_{root_, {{{"01_naive", "01_naive", "", {"f.cpp", "build.cmake"}}}, {}}};
  std::string said_;
};

}  // namespace

TEST_F(reset, puts_the_skeleton_back_and_keeps_what_was_there) {
  with_solutions();
  write("01_naive/f.cpp", "mine");
  EXPECT_EQ(reset_with(agree), yes);
  EXPECT_EQ(text_of("01_naive/f.cpp"), skeleton);
  ASSERT_THAT(kept(), SizeIs(1));
  EXPECT_EQ(read_text(kept()[0] / "f.cpp"), "mine");
  EXPECT_EQ(read_text(kept()[0] / "build.cmake"), list_skeleton);
  EXPECT_THAT(said_, HasSubstr("  01_naive/f.cpp\n"));
  EXPECT_THAT(said_, HasSubstr(workbook_.shown(kept()[0])));
}

TEST_F(reset, brings_a_missing_file_back) {
  with_solutions();
  fs::remove(root_ / "01_naive" / "build.cmake");
  EXPECT_EQ(reset_with(agree), yes);
  EXPECT_EQ(text_of("01_naive/build.cmake"), list_skeleton);
  EXPECT_THAT(said_, HasSubstr("  01_naive/build.cmake (missing)\n"));
}

TEST_F(reset, changes_nothing_without_a_yes) {
  with_solutions();
  write("01_naive/f.cpp", "mine");
  EXPECT_EQ(reset_with(refuse), no);
  EXPECT_EQ(text_of("01_naive/f.cpp"), "mine");
  EXPECT_THAT(kept(), IsEmpty());
  EXPECT_THAT(said_, HasSubstr("Nothing was changed."));
}

TEST_F(reset, asks_nothing_where_nothing_is_to_do) {
  with_solutions();
  EXPECT_EQ(reset_with([]() -> ExitStatus { throw std::logic_error("asked"); }), yes);
  EXPECT_THAT(said_, HasSubstr("Nothing to do"));
  EXPECT_THAT(kept(), IsEmpty());
}

TEST_F(reset, changes_nothing_when_the_copy_cannot_be_made) {
  with_solutions();
  write("01_naive/f.cpp", "mine");
  write("results/kept", "a file where the folder should be");
  EXPECT_THROW(reset_with(agree), Stop);
  EXPECT_EQ(text_of("01_naive/f.cpp"), "mine");
}

TEST_F(reset, leaves_no_half_copy_behind) {
  with_solutions();
  write("01_naive/f.cpp", "mine");
  fs::remove(root_ / "01_naive" / "build.cmake");
  fs::create_directory(root_ / "01_naive" / "build.cmake");
  EXPECT_THROW(reset_with(agree), Stop);
  EXPECT_EQ(text_of("01_naive/f.cpp"), "mine");
  EXPECT_THAT(kept(), IsEmpty());
}

TEST_F(reset, forgets_the_stage_s_verdict_and_not_the_hints_that_were_read) {
  with_solutions();
  write("01_naive/f.cpp", "mine");
  std::map<std::string, StageProgress> progress;
  progress["01_naive"].verdict = "solved";
  progress["01_naive"].hints = 2;
  progress["02_typed"].verdict = "solved";
  write_progress(workbook_, progress);
  reset_with(agree);
  progress = read_progress(workbook_);
  EXPECT_EQ(progress["01_naive"].verdict, "not tried");
  EXPECT_EQ(progress["01_naive"].hints, 2);
  EXPECT_EQ(progress["02_typed"].verdict, "solved");
}

TEST_F(reset, keeps_two_copies_of_one_second_apart) {
  write("01_naive/f.cpp", "first");
  const std::vector<fs::path> files{root_ / "01_naive" / "f.cpp"};
  const Stage& stage = workbook_.table.stages[0];
  const fs::path first = keep_files(workbook_, stage, files);
  write("01_naive/f.cpp", "second");
  const fs::path second = keep_files(workbook_, stage, files);
  EXPECT_EQ(read_text(first / "f.cpp"), "first");
  EXPECT_EQ(read_text(second / "f.cpp"), "second");
}

TEST_F(reset, takes_the_committed_skeleton_where_there_are_no_solutions) {
  git({"init", "-q"});
  commit();
  write("01_naive/f.cpp", "mine");
  EXPECT_EQ(reset_with(agree), yes);
  EXPECT_EQ(text_of("01_naive/f.cpp"), skeleton);
}

TEST_F(reset, takes_the_newest_skeleton_and_none_with_a_student_s_work) {
  write("01_naive/f.cpp", "int f() {\n  WORKBOOK_TODO(\n      1, \"write f\");\n}\n");
  git({"init", "-q"});
  commit();
  write("01_naive/f.cpp", "// better explained\n" + skeleton);
  commit();
  write("01_naive/f.cpp", "int f() {\n  // TODO 1: write f\n  return 2;\n}\n");
  commit();
  EXPECT_EQ(reset_with(agree), yes);
  EXPECT_EQ(text_of("01_naive/f.cpp"), "// better explained\n" + skeleton);
}

TEST_F(reset, does_not_take_a_line_below_a_todo_that_is_a_comment_for_a_skeleton) {
  git({"init", "-q"});
  commit();
  write("01_naive/f.cpp", "int f() {\n  return 2;\n}\n");
  write("01_naive/build.cmake", list_skeleton + "link(wrong)\n");
  commit();
  EXPECT_EQ(reset_with(agree), yes);
  EXPECT_EQ(text_of("01_naive/build.cmake"), list_skeleton);
}

TEST_F(reset, says_what_to_do_where_no_skeleton_is_known) {
  write("01_naive/f.cpp", "mine");
  try {
    reset_with(agree);
    FAIL() << "a skeleton was found";
  } catch (const Stop& stop) {
    EXPECT_EQ(stop.status, cannot_judge);
    EXPECT_THAT(stop.what(), HasSubstr("from a fresh copy of the workbook"));
  }
  EXPECT_EQ(text_of("01_naive/f.cpp"), "mine");
}

TEST_F(reset, does_not_take_the_first_commit_for_a_skeleton_when_it_was_solved) {
  write("01_naive/f.cpp", "int f() {\n  return 2;\n}\n");
  write("01_naive/build.cmake", "link()\n");
  git({"init", "-q"});
  commit();
  EXPECT_THROW(reset_with(agree), Stop);
}

}  // namespace workbook
