
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "speedup/speedup_table.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

Series series(const std::vector<double>& wall) {
  Series result;
  result.wall = wall;
  return result;
}

MeasuredRow measured(const Row& row, Who who, const Series& series) {
  return {row, who, 1, series};
}

}  // namespace

TEST(speedup_table, fits_60_columns_and_marks_what_is_to_do) {
  Speedup speedup;
  Row python{"python_tuples", "Python, tuples", 36, 1, true, "p.py", "", ""};
  python.is_baseline = true;
  const Row clib{"03_clib", "03_clib", 0.27, 133, false, "03_clib", "", ""};
  Series todo;
  todo.status = Status::todo;
  speedup.rows = {measured(python, Who::baseline, series({4, 4, 4})),
                  measured(clib, Who::reference, series({0.04, 0.04, 0.04})),
                  measured(clib, Who::yours, todo)};
  const std::string table = speedup_table(speedup, {}, 60);
  EXPECT_THAT(table, HasSubstr("to do"));
  EXPECT_THAT(table, HasSubstr("100x"));
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 60u) << line;
}

TEST(speedup_table, says_wrong_mask_and_never_a_time) {
  Speedup speedup;
  const Row clib{"03_clib", "03_clib", 0.27, 133, false, "03_clib", "", ""};
  Series wrong;
  wrong.status = Status::wrong;
  wrong.why = "5 pixels differ";
  speedup.rows = {measured(clib, Who::reference, series({0.04, 0.04, 0.04})),
                  measured(clib, Who::yours, wrong)};
  const std::string table = speedup_table(speedup, {}, 100);
  EXPECT_THAT(table, HasSubstr("wrong mask"));
  EXPECT_THAT(table, HasSubstr("5 pixels differ"));
}

}  // namespace workbook
