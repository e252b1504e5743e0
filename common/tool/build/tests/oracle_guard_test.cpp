#include "build/oracle_guard.hpp"

#include <gtest/gtest.h>

namespace workbook {
namespace {

const std::string notes =
    "04_class/CMakeFiles/04_class.yours.worker.dir/polygon.cpp.o: #deps 3, deps mtime 1 (VALID)\n"
    "    /home/ada/workbook/04_class/polygon.cpp\n"
    "    /home/ada/workbook/common/geometry/oracle.hpp\n"
    "\n"
    "05_openmp/CMakeFiles/05_openmp.yours.worker.dir/parallel.cpp.o: #deps 2, deps mtime 1 (VALID)\n"
    "    /home/ada/workbook/05_openmp/parallel.cpp\n"
    "    /home/ada/workbook/common/geometry/mask.hpp\n";

}  // namespace

TEST(uses_the_judge, finds_the_oracle_among_the_files_of_a_program) {
  EXPECT_TRUE(uses_the_judge(notes, "04_class.yours.worker"));
}

TEST(uses_the_judge, does_not_accuse_another_program) {
  EXPECT_FALSE(uses_the_judge(notes, "05_openmp.yours.worker"));
  EXPECT_FALSE(uses_the_judge(notes, "04_class.solution.worker"));
}

TEST(uses_the_judge, finds_a_source_that_was_included_whole) {
  const std::string included =
      "04_class/CMakeFiles/04_class.yours.test.dir/polygon.cpp.o: #deps 1, deps mtime 1 (VALID)\n"
      "    /home/ada/workbook/common/geometry/oracle.cpp\n";
  EXPECT_TRUE(uses_the_judge(included, "04_class.yours.test"));
}

}  // namespace workbook
