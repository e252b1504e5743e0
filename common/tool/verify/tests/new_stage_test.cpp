#include "verify/new_stage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lint/lint.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;

// A workbook with one stage.
class new_stage_of : public testing::Test {
 protected:
  void SetUp() override {
    write_text(root_ / "common" / "stages.txt",
               "# The stages.\nstage | 07_scanline | 07_scanline\n#\n# The rows.\n");
    workbook_.table = read_stages(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string refusal(const std::string& id) const {
    try {
      new_stage(workbook_, id);
    } catch (const Stop& stop) {
      EXPECT_EQ(stop.status, wrong_use);
      return stop.what();
    }
    return "none";
  }

  const fs::path root_ = fs::weakly_canonical(test_folder() + "a new stage");
  Workbook workbook_{root_, {}};
};

TEST_F(new_stage_of, a_workbook_stands_behind_the_last_stage) {
  EXPECT_THAT(new_stage(workbook_, "08_toy"), Contains("08_toy/judge/toy_test.cpp"));
  EXPECT_EQ(read_text(root_ / "common" / "stages.txt"),
            "# The stages.\nstage | 07_scanline | 07_scanline\nstage | 08_toy | 08_toy\n"
            "#\n# The rows.\n");
}

TEST_F(new_stage_of, a_workbook_has_skeletons_that_its_solutions_give) {
  new_stage(workbook_, "08_toy");
  EXPECT_THAT(read_text(root_ / "08_toy" / "toy.cpp"),
              HasSubstr("WORKBOOK_TODO(1, \"return twice the number\");"));
  workbook_.table = read_stages(root_);
  EXPECT_THAT(drift(workbook_), testing::IsEmpty());
}

TEST_F(new_stage_of, a_workbook_has_a_page_after_the_template) {
  new_stage(workbook_, "08_toy");
  const Stage stage = read_stages(root_).stages.back();
  EXPECT_EQ(stage.title, "A new step");
  EXPECT_THAT(lint_stage(workbook_, stage), testing::IsEmpty());
}

TEST_F(new_stage_of, a_workbook_is_refused_where_its_name_is_none_or_taken) {
  for (const char* name : {"toy", "8_toy", "08-toy", "08_Toy", "08_", "08_toy/x", "../08_toy"}) {
    EXPECT_THAT(refusal(name), HasSubstr("like 08_toy")) << name;
  }
  EXPECT_THAT(refusal("07_other"), HasSubstr("there is 07_scanline"));
  write_text(root_ / "solutions" / "09_old" / "old.cpp", "");
  EXPECT_THAT(refusal("09_old"), HasSubstr("There is a solutions/09_old already"));
}

}  // namespace
}  // namespace workbook
