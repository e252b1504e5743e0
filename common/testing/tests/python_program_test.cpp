#include "testing/python_program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/test_folder.hpp"
#include "todo/workbook_todo.h"

namespace workbook {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

TEST(python_program, keeps_output_and_errors_apart) {
  const ProgramResult result =
      run_python({"-c", "import sys; print('out'); print('err', file=sys.stderr); sys.exit(5)"});
  EXPECT_EQ(result.output, "out\n");
  EXPECT_EQ(result.errors, "err\n");
  EXPECT_EQ(result.status, 5);
  EXPECT_FALSE(result.timed_out);
}

TEST(python_program, passes_arguments_as_they_are) {
  EXPECT_EQ(run_python({"-c", "import sys; print(sys.argv[1:])", "a b", "", "$HOME"}).output,
            "['a b', '', '$HOME']\n");
}

TEST(python_program, runs_files_in_folders_with_spaces) {
  const std::filesystem::path folder = test_folder() + "a folder with spaces";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a program.py") << "print('ran')\n";
  EXPECT_EQ(run_python({folder / "a program.py"}).output, "ran\n");
  std::filesystem::remove_all(folder);
}

TEST(python_program, takes_more_output_than_a_pipe_holds) {
  EXPECT_EQ(run_python({"-c", "print('x' * 1000000)"}).output.size(), 1000001u);
}

TEST(python_program, ends_a_program_that_hangs) {
  EXPECT_TRUE(run_python({"-c", "while True: pass"}, 300ms).timed_out);
}

TEST(python_program, reads_an_empty_standard_input) {
  EXPECT_EQ(run_python({"-c", "import sys; print(len(sys.stdin.read()))"}).output, "0\n");
}

TEST(python_program, says_which_program_cannot_be_started) {
  try {
    run_program("/no/such/program", {});
    FAIL() << "a program that is not there was started";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("/no/such/program"));
  }
}

TEST(python_program_death, ends_at_a_todo_as_cpp_does) {
  EXPECT_EXIT(end_at_todo(run_python({"-c", "raise NotImplementedError('TODO 2: do it')"})),
              testing::ExitedWithCode(WORKBOOK_TODO_STATUS), "^TODO 2: do it\n$");
}

TEST(python_program, goes_on_after_any_other_error) {
  end_at_todo(run_python({"-c", "raise ValueError('TODO is not the point here')"}));
  end_at_todo(run_python({"-c", "print('TODO 1: printed')"}));
}

}  // namespace
}  // namespace workbook
