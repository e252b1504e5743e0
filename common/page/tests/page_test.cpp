#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page/axes.hpp"
#include "page/data_uri.hpp"
#include "page/html.hpp"
#include "page/numbers.hpp"
#include "page/scale.hpp"
#include "page/styles.hpp"
#include "page/svg.hpp"

namespace workbook {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(escaped, makes_markup_harmless) {
  EXPECT_EQ(escaped("<b a='1' c=\"2\">&"), "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;");
}

TEST(escaped, leaves_letters_of_all_languages) { EXPECT_EQ(escaped("Jérôme"), "Jérôme"); }

TEST(escaped, shows_that_there_was_a_control_character) {
  EXPECT_EQ(escaped(std::string("a\0b", 3)),
            "a\xef\xbf\xbd"
            "b");
}

TEST(html_page, carries_its_styles_and_may_load_nothing) {
  const std::string page = html_page({"A < B", "<p>text</p>", ".own {}", "run();"});
  EXPECT_THAT(page, HasSubstr("<title>A &lt; B</title>"));
  EXPECT_THAT(page, HasSubstr("--series-1"));
  EXPECT_THAT(page, HasSubstr(".own {}"));
  EXPECT_THAT(page, HasSubstr("<script>\nrun();"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, Not(HasSubstr("http://")));
}

TEST(sort_table_js, can_stand_in_a_page) {
  EXPECT_THAT(sort_table_js, HasSubstr("table.sortable"));
  EXPECT_THAT(sort_table_js, Not(HasSubstr("</")));
}

TEST(svg, names_itself_for_a_screen_reader) {
  const Svg svg(100, 50, "Speed & time", "It falls.");
  EXPECT_THAT(svg.inline_text(), HasSubstr("role=\"img\""));
  EXPECT_THAT(svg.inline_text(), HasSubstr("<title>Speed &amp; time</title>"));
  EXPECT_THAT(svg.inline_text(), HasSubstr("<desc>It falls.</desc>"));
}

TEST(svg, carries_its_colours_only_where_it_is_a_file_of_its_own) {
  const Svg svg(100, 50, "t", "d");
  EXPECT_THAT(svg.file_text(), HasSubstr("--series-1"));
  EXPECT_THAT(svg.inline_text(), Not(HasSubstr("--series-1")));
}

TEST(svg, escapes_what_it_is_given) {
  Svg svg(100, 50, "t", "d");
  svg.text({1, 2}, "<script>", Anchor::end, "quiet");
  EXPECT_THAT(
      svg.inline_text(),
      HasSubstr("<text x=\"1\" y=\"2\" class=\"quiet\" text-anchor=\"end\">&lt;script&gt;"));
}

TEST(svg_number, is_short) {
  EXPECT_EQ(svg_number(12.5), "12.5");
  EXPECT_EQ(svg_number(3), "3");
  EXPECT_EQ(svg_number(-0.001), "0");
}

TEST(log_scale, places_equal_ratios_at_equal_distances) {
  const LogScale scale(1, 100, 0, 200);
  EXPECT_DOUBLE_EQ(scale.at(1), 0);
  EXPECT_DOUBLE_EQ(scale.at(10), 100);
  EXPECT_DOUBLE_EQ(scale.at(1000), 200);
  EXPECT_DOUBLE_EQ(scale.at(0), 0);
}

TEST(log_scale, has_its_ticks_at_powers_of_ten) {
  EXPECT_THAT(LogScale(0.5, 200, 0, 1).ticks(), ElementsAre(1, 10, 100));
  EXPECT_THAT(LogScale(1, 10, 0, 1).ticks(true), ElementsAre(1, 2, 5, 10));
}

TEST(linear_scale, has_round_ticks) {
  EXPECT_THAT(LinearScale(0, 10, 0, 1).ticks(5), ElementsAre(0, 2, 4, 6, 8, 10));
  EXPECT_THAT(LinearScale(0, 2, 0, 1).ticks(2), ElementsAre(0, 1, 2));
}

TEST(rounding, goes_to_1_2_or_5_times_a_power_of_ten) {
  EXPECT_DOUBLE_EQ(round_below(0.07), 0.05);
  EXPECT_DOUBLE_EQ(round_below(100), 100);
  EXPECT_DOUBLE_EQ(round_above(12000), 20000);
  EXPECT_DOUBLE_EQ(round_above(0.6), 1);
}

TEST(tick_label, is_short_and_groups_thousands) {
  EXPECT_EQ(tick_label(0.05), "0.05");
  EXPECT_EQ(tick_label(100), "100");
  EXPECT_EQ(tick_label(1000000), "1,000,000");
  EXPECT_EQ(tick_label(-25000), "-25,000");
}

TEST(ticks_of, are_powers_of_ten_where_there_are_enough_of_them) {
  EXPECT_EQ(ticks_of(LogScale(1, 1000, 0, 3)).size(), 4u);
  EXPECT_EQ(ticks_of(LogScale(1, 10, 0, 1)).size(), 4u);
}

TEST(draw_interval, has_a_stroke_across_each_end) {
  Svg svg(100, 50, "t", "d");
  draw_interval(svg, {10, 20}, {30, 20}, "s1");
  EXPECT_THAT(svg.inline_text(), HasSubstr("x1=\"10\" y1=\"20\" x2=\"30\" y2=\"20\""));
  EXPECT_THAT(svg.inline_text(), HasSubstr("x1=\"10\" y1=\"16\" x2=\"10\" y2=\"24\""));
  EXPECT_THAT(svg.inline_text(), HasSubstr("x1=\"30\" y1=\"16\" x2=\"30\" y2=\"24\""));
}

TEST(spread_apart, leaves_a_gap_and_stays_within) {
  EXPECT_THAT(spread_apart({50, 10, 52}, 10, 0, 100), ElementsAre(50, 10, 60));
  EXPECT_THAT(spread_apart({98, 99}, 10, 0, 100), ElementsAre(90, 100));
}

TEST(data_uri, is_base64_with_its_padding) {
  EXPECT_EQ(data_uri("text/plain", "Man"), "data:text/plain;base64,TWFu");
  EXPECT_EQ(data_uri("text/plain", "Ma"), "data:text/plain;base64,TWE=");
  EXPECT_EQ(data_uri("text/plain", "M"), "data:text/plain;base64,TQ==");
  EXPECT_EQ(data_uri("text/plain", std::string("\xff\0", 2)), "data:text/plain;base64,/wA=");
}

TEST(grouped, groups_digits_by_three) {
  EXPECT_EQ(grouped(7), "7");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(392916), "392,916");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

}  // namespace workbook
