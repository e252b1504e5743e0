// The READMEs' captures are held against what is printed.
#include "verify/transcripts.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "repository/files.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

// A workbook with one stage, whose README shows one capture of the solution.
class Captures : public testing::Test {
 protected:
  ~Captures() override { fs::remove_all(workbook.root); }

  void show(const std::string& capture) {
    write_text(workbook.root / stage.folder / "README.md",
               "# 01\n\n## What you should see\n\n```\n$ ./workbook test 01\n" + capture + "```\n");
  }
  Tally compared_with(const std::string& report) {
    return compare_captures(workbook, stage, {{"", report}});
  }

  const Stage stage{"01", "01_sum", "A sum"};
  const Workbook workbook{fs::path(test_folder()) / "a workbook with captures", {{stage}, {}}};
};

TEST_F(Captures, that_show_what_is_printed_pass) {
  show("01  A sum\n  solved    all\n");
  EXPECT_EQ(compared_with("01  A sum\n  solved    all\n").passed(), 1);
}

TEST_F(Captures, that_show_something_else_fail) {
  show("01  A sum\n  solved    all\n");
  EXPECT_EQ(compared_with("01  A sum\n  solved    most\n").failed(), 1);
}

TEST_F(Captures, are_the_same_with_another_compilers_words) {
  show("01  A sum\n  no build  the compiler of its author\n");
  EXPECT_EQ(compared_with("01  A sum\n  no build  another compiler\n").passed(), 1);
}

TEST_F(Captures, are_the_same_on_another_machines_device) {
  show("01  A sum\n  measured  device: a made-up GPU\n  tests     2 of 2 tests pass\n");
  EXPECT_EQ(compared_with("01  A sum\n  measured  device: a CPU\n  tests     2 of 2 tests pass\n")
                .passed(),
            1);
  EXPECT_EQ(compared_with("01  A sum\n  measured  device: a CPU\n  tests     1 of 2 tests pass\n")
                .failed(),
            1);
}

}  // namespace
}  // namespace workbook
