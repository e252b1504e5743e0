// The reports are those of real runs: see fixtures/reports/.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/oclgrind_report.hpp"
#include "repository/files.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// A room with one kernel that the student edits, and one that is given.
class Oclgrind : public testing::Test {
 protected:
  void SetUp() override {
    write_text(files.root / files.edited / "area.cl", "kernel void f() {}\n");
  }
  void TearDown() override { fs::remove_all(files.root); }

  std::vector<Finding> findings_in(const std::string& name) const {
    return oclgrind_findings(
        read_text(fs::path(repository_root()) / "common/tool/check/tests/reports" / name), files);
  }

  const ReportFiles files{fs::path(test_folder()) / "a room", "edited", "room"};
};

}  // namespace

TEST_F(Oclgrind, a_race_is_named_with_both_lines_and_once) {
  const auto found = findings_in("oclgrind_race.txt");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "Read-write data race at local memory address");
  EXPECT_EQ(found[0].place, (Place{"edited/area.cl", 12}));
  EXPECT_EQ(found[0].other_label, "the other work-item");
  EXPECT_EQ(found[0].other, (Place{"edited/area.cl", 18}));
  EXPECT_THAT(found[0].sentence, HasSubstr("no barrier for local memory"));
}

TEST_F(Oclgrind, a_barrier_that_not_all_reach_is_named_where_the_student_wrote_it) {
  const auto found = findings_in("oclgrind_divergence.txt");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "Work-group divergence detected (barrier)");
  EXPECT_EQ(found[0].place, (Place{"edited/area.cl", 19}));
  EXPECT_EQ(found[0].other, (Place{"room/surrounded.cl", 13}));
}

TEST_F(Oclgrind, a_read_outside_a_buffer_is_named_without_its_address) {
  const auto found = findings_in("oclgrind_read.txt");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "Invalid read of size 16 at global memory address");
  EXPECT_EQ(found[0].place, (Place{"room/mask.cl", 36}));
}

TEST_F(Oclgrind, a_barrier_for_the_wrong_memory_is_named) {
  EXPECT_THAT(findings_in("oclgrind_race.txt")[0].sentence, Not(HasSubstr("GLOBAL_MEM_FENCE")));
  write_text(files.root / files.edited / "area.cl", "barrier(CLK_GLOBAL_MEM_FENCE);\n");
  EXPECT_THAT(findings_in("oclgrind_race.txt")[0].sentence,
              HasSubstr("CLK_GLOBAL_MEM_FENCE keeps global memory in order"));
}

TEST_F(Oclgrind, that_there_are_more_than_a_thousand_is_no_finding_of_its_own) {
  const std::string report =
      "\nInvalid read of size 4 at global memory address 0x1000000000010\n\tAt line 3 of area.cl\n"
      "\nOclgrind: 1000 errors generated - suppressing further errors\n";
  EXPECT_THAT(oclgrind_findings(report, files), SizeIs(1));
}

TEST_F(Oclgrind, an_empty_log_holds_no_finding) {
  EXPECT_THAT(oclgrind_findings("", files), IsEmpty());
}

}  // namespace workbook
