// The staircase and the scaling charts, as SVG.
#include "speedup/speedup_chart.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "speedup/scaling_chart.hpp"
#include "speedup/tests/made_up_speedup.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string chart_of(const Speedup& speedup) { return staircase_chart(speedup).inline_text(); }

}  // namespace

TEST(staircase_chart, has_a_mark_with_its_interval_for_each_row_with_times) {
  const std::string chart = chart_of(made_up_speedup());
  EXPECT_THAT(chart, HasSubstr("<title>Python, tuples: 1.0x"));
  EXPECT_THAT(chart, HasSubstr("<title>numpy, whole arrays: 200x, 95 % interval 196x to 204x"));
  EXPECT_THAT(chart, HasSubstr("<title>03_clib: 100x, 95 % interval 98.0x to 102x"));
  EXPECT_THAT(chart, HasSubstr("<title>05_openmp: 400x"));
  constexpr int rows = 4, strokes_an_interval = 3;
  EXPECT_EQ(count(chart, "<line") - count(chart, "\"grid\"") - count(chart, "\"axis\""),
            (rows + 1) * strokes_an_interval + 1);  // one more is yours, and the floor's line
}

TEST(staircase_chart, sets_the_students_beside_the_reference) {
  EXPECT_THAT(chart_of(made_up_speedup()), HasSubstr("<title>03_clib, yours: 80.0x"));
}

TEST(staircase_chart, shows_2014_for_the_steps_of_the_course) {
  const std::string chart = chart_of(made_up_speedup());
  EXPECT_THAT(chart, HasSubstr("<title>03_clib in 2014: 133x"));
  EXPECT_THAT(chart, HasSubstr("<title>06_opencl in 2014: 12000x"));
  EXPECT_THAT(chart, Not(HasSubstr("numpy, whole arrays in 2014")));
}

TEST(staircase_chart, gives_each_row_as_a_multiple_of_the_floor) {
  const std::string chart = chart_of(made_up_speedup());
  EXPECT_THAT(chart, HasSubstr(">400,000x</text>"));
  EXPECT_THAT(chart, HasSubstr(">1000x</text>"));
  EXPECT_THAT(chart, HasSubstr("the floor: memset"));
}

TEST(staircase_chart, does_without_a_floor) {
  Speedup speedup = made_up_speedup();
  speedup.floor = no_series(Status::failed, "crashed");
  EXPECT_THAT(chart_of(speedup), Not(HasSubstr("floor")));
}

TEST(staircase_chart, names_a_row_that_failed_and_draws_no_mark) {
  const std::string chart = chart_of(made_up_speedup());
  EXPECT_THAT(chart, HasSubstr("06_opencl not here"));
  EXPECT_THAT(chart, HasSubstr(">not here</text>"));
  EXPECT_THAT(chart, Not(HasSubstr("<title>06_opencl:")));
}

TEST(staircase_chart, draws_nothing_without_python_and_says_so) {
  Speedup speedup = made_up_speedup();
  speedup.rows.front().series = no_series(Status::failed, "crashed");
  const std::string chart = chart_of(speedup);
  EXPECT_THAT(chart, HasSubstr("no Python to compare with"));
  EXPECT_THAT(chart, Not(HasSubstr("95 % interval 9")));
}

TEST(staircase_chart, makes_a_hostile_label_harmless) {
  Speedup speedup = made_up_speedup();
  speedup.rows[2].row.label = "<script>alert(1)</script>";
  const std::string chart = chart_of(speedup);
  EXPECT_THAT(chart, Not(HasSubstr("<script")));
  EXPECT_THAT(chart, HasSubstr("&lt;script&gt;"));
}

TEST(staircase_chart, says_its_message_to_a_screen_reader) {
  EXPECT_THAT(chart_of(made_up_speedup()),
              HasSubstr("<desc>05_openmp is 400 times as fast as Python with tuples."));
}

TEST(thread_chart, has_a_mark_a_count_in_both_panels) {
  const std::string chart = thread_chart(made_up_scaling()).inline_text();
  EXPECT_EQ(count(chart, "<title>05_openmp, 2 threads: 1.9x"), 2u);
  EXPECT_EQ(count(chart, "<title>05_openmp, 4 threads: 3.0x"), 2u);
  EXPECT_THAT(chart, HasSubstr("the ideal"));
}

TEST(size_chart, names_each_curve_and_gives_its_cost) {
  const std::string chart = size_chart(made_up_scaling(), Grows::side).inline_text();
  EXPECT_THAT(chart, HasSubstr("<title>03_clib, 4096 pixels a side, 24 edges: 1.0 ns"));
  EXPECT_THAT(chart, HasSubstr(">01_naive</text>"));
  EXPECT_THAT(chart, Not(HasSubstr("6 edges")));
}

TEST(charts_without_points, are_empty_pictures) {
  EXPECT_THAT(thread_chart({}).inline_text(), Not(HasSubstr("<circle")));
  EXPECT_THAT(size_chart({}, Grows::edges).inline_text(), Not(HasSubstr("<circle")));
}

}  // namespace workbook
