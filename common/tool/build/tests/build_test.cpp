
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "build/build.hpp"
#include "build/isolation.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;

const std::vector<Stage> stages{{"03_clib", "03_clib", ""},
                                {"06a", "06_opencl/a_devices", ""},
                                {"06c", "06_opencl/c_mask", ""}};

}  // namespace

TEST(first_error, starts_at_the_error_and_shows_paths_from_the_root) {
  const std::string log =
      "[1/3] Building x\nFAILED: x.o\n/usr/bin/c++ -O3 x\n/r/03/a.c: In function 'f':\n"
      "/r/03/a.c:2:1: error: expected ';'\n  2 | }\n/r/03/a.c:9:1: error: another\nninja: build "
      "stopped\n";
  EXPECT_EQ(first_error(log, "/r"), "03/a.c:2:1: error: expected ';'\n  2 | }\n");
}

TEST(first_error, shows_what_the_linker_misses) {
  const std::string log =
      "[1/1] Linking x\n/usr/bin/ld: a.o: in function `f':\nw.cpp:(.text+0x1): undefined reference "
      "to `g(int)'\ncollect2: error: ld returned 1 exit status\n";
  EXPECT_EQ(first_error(log, "/r"), "undefined reference to `g(int)'\n");
}

TEST(first_error, shows_a_library_that_the_linker_cannot_find) {
  const std::string log =
      "[1/1] Linking x\n/usr/bin/ld: cannot find -linside: No such file or directory\n"
      "collect2: error: ld returned 1 exit status\n";
  EXPECT_EQ(first_error(log, "/r"), "cannot find -linside: No such file or directory\n");
}

TEST(foreign_files, names_a_file_of_another_stage) {
  const Workbook workbook{"/book", {stages, {}}};
  const std::string notes =
      "03_clib/CMakeFiles/03_clib.solution.test.dir/wrapper.cpp.o: #deps 3\n"
      "    /book/solutions/03_clib/wrapper.cpp\n"
      "    /book/common/geometry/ring.hpp\n"
      "    /book/06_opencl/c_mask/setup.hpp\n"
      "\n"
      "common/tests/CMakeFiles/common.test.dir/x.cpp.o: #deps 1\n"
      "    /book/03_clib/inside.h\n";
  EXPECT_THAT(foreign_files(workbook, notes),
              ElementsAre("03_clib is compiled with 06_opencl/c_mask/setup.hpp, which belongs to "
                          "06c"));
}

}  // namespace workbook
