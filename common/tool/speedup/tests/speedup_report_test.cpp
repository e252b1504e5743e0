// The page and the results file of `speedup`.
#include "speedup/speedup_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "results/speedup_json.hpp"
#include "speedup/tests/made_up_speedup.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::Not;

SpeedupOptions of_the_class_image() {
  SpeedupOptions options;
  options.shape.width = options.shape.height = 1024;
  return options;
}
const SpeedupOptions options = of_the_class_image();
std::string page_of(const Speedup& speedup, const Scaling& scaling, const std::string& name = "") {
  return speedup_report({speedup, options, scaling, name, "2026-01-02T03:04:05Z", "png"});
}

nlohmann::json json_of(const Speedup& speedup, const Scaling& scaling) {
  return nlohmann::json::parse(speedup_json(speedup, options, speedup.machine, "", "", scaling));
}

}  // namespace

TEST(speedup_report, begins_with_what_was_found) {
  EXPECT_THAT(page_of(made_up_speedup(), {}),
              HasSubstr("<h1>05_openmp is 400 times as fast as Python with tuples.</h1>"));
}

TEST(speedup_report, has_the_table_with_intervals_and_multiples_of_the_floor) {
  const std::string page = page_of(made_up_speedup(), {});
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">05_openmp</th>"));
  EXPECT_THAT(page, HasSubstr("400x<br><small class=\"quiet\">392 to 408</small>"));
  EXPECT_THAT(page, HasSubstr("1000x<br><small class=\"quiet\">980 to 1020</small>"));
  EXPECT_THAT(page, HasSubstr(">yours</th>"));
}

TEST(speedup_report, says_why_a_row_has_no_time) {
  EXPECT_THAT(page_of(made_up_speedup(), {}), HasSubstr("06_opencl: not here: no OpenCL driver"));
}

TEST(speedup_report, leaves_out_what_was_not_measured) {
  EXPECT_THAT(page_of(made_up_speedup(), {}), Not(HasSubstr("How the times grow")));
}

TEST(speedup_report, shows_how_the_times_grow_in_pictures_words_and_tables) {
  const std::string page = page_of(made_up_speedup(), made_up_scaling());
  EXPECT_THAT(page, HasSubstr("<p>With 4 threads 05_openmp is 3.0 times"));
  EXPECT_THAT(page, HasSubstr("<title>What more threads gain</title>"));
  EXPECT_THAT(page, HasSubstr("<title>How the cost grows with the image</title>"));
  EXPECT_THAT(page, HasSubstr("<title>How the cost grows with the polygon</title>"));
  EXPECT_THAT(page, HasSubstr("<td class=\"number\">left out</td>"));
}

TEST(speedup_report, makes_a_hostile_name_and_processor_harmless) {
  Speedup speedup = made_up_speedup();
  speedup.machine.cpu = "a <fast> processor";
  const std::string page = page_of(speedup, {}, "<img src=x onerror=alert(1)>");
  EXPECT_THAT(page, Not(HasSubstr("<img src=x")));
  EXPECT_THAT(page, HasSubstr("a &lt;fast&gt; processor"));
}

TEST(speedup_report, holds_the_mask_itself) {
  EXPECT_THAT(page_of(made_up_speedup(), {}), HasSubstr("src=\"data:image/png;base64,cG5n\""));
}

TEST(speedup_json, gives_each_row_as_a_multiple_of_the_floor) {
  const auto row = json_of(made_up_speedup(), {})["rows"][4];
  EXPECT_EQ(row["id"], "05_openmp");
  EXPECT_DOUBLE_EQ(row["floor_multiple"], 1000);
  EXPECT_DOUBLE_EQ(row["floor_multiple_low"], 980);
  EXPECT_DOUBLE_EQ(row["floor_multiple_high"], 1020);
}

TEST(speedup_json, holds_the_scaling_where_it_was_measured) {
  EXPECT_FALSE(json_of(made_up_speedup(), {}).contains("scaling"));
  const auto scaling = json_of(made_up_speedup(), made_up_scaling())["scaling"];
  const auto threads = scaling["threads"][2];
  EXPECT_EQ(threads["id"], "05_openmp");
  EXPECT_EQ(threads["threads"], 4);
  EXPECT_DOUBLE_EQ(threads["speedup"], 3);
  EXPECT_DOUBLE_EQ(threads["efficiency"], 0.75);
  const auto size = scaling["sizes"][0];
  EXPECT_EQ(size["width"], 256);
  EXPECT_EQ(size["edges"], 24);
  EXPECT_DOUBLE_EQ(size["pixel_edge_s"], 1e-9);
  EXPECT_EQ(scaling["sizes"].back()["status"], "left_out");
}

}  // namespace workbook
