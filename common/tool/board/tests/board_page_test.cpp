// The board's figures, its page and its table for scripts.
#include "board/board_page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "board/board_csv.hpp"
#include "board/board_figures.hpp"
#include "board/board_text.hpp"
#include "repository/stages.hpp"
#include "results/results_read.hpp"
#include "results/tests/board_results.hpp"
#include "results/tests/made_up_class.hpp"
#include "tests/places.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::vector<Row>& table_rows() {
  static const std::vector<Row> rows = read_stages(repository_root()).rows;
  return rows;
}

BoardResult result_with_gain(const std::string& name, const std::string& low,
                             const std::string& gain, const std::string& high) {
  const std::string text =
      replaced(result_of(name), "\"speedup_low\": 90.0", "\"speedup_low\": " + low);
  return parse_results(replaced(replaced(text, "100.0", gain), "110.0", high));
}

Board board_of(const std::vector<BoardResult>& people) {
  Board board;
  board.groups.push_back({people.front().shape, people});
  return board;
}

Board made_up_board(unsigned people) {
  std::vector<BoardResult> results;
  for (unsigned seed = 1; seed <= people; ++seed) {
    results.push_back(parse_results(made_up_result(seed, table_rows())));
  }
  return board_of(results);
}

std::size_t times_in(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST(board_figures, rank_people_by_their_own_yardstick_and_take_the_middle) {
  const Board board =
      board_of({result_with_gain("A", "30", "40", "50"), result_with_gain("B", "1", "10", "20"),
                parse_results(adas_result)});
  const auto steps = figures_of(board.groups[0], table_rows(), Over::python);
  ASSERT_EQ(steps.size(), 1u);
  EXPECT_EQ(steps[0].row.id, "03_clib");
  EXPECT_EQ(steps[0].yours.front().person, 1u);
  EXPECT_THAT(steps[0].reference, IsEmpty());
  EXPECT_EQ(class_median(steps[0].yours), 40);
  EXPECT_EQ(class_median({}), std::nullopt);
}

TEST(board_figures, leave_python_out_where_it_is_the_yardstick) {
  const Board board = board_of({parse_results(adas_result)});
  const auto steps = figures_of(board.groups[0], table_rows(), Over::floor);
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(steps[0].row.id, "python_tuples");
  EXPECT_DOUBLE_EQ(steps[0].reference[0].ratio.median, 1000);
}

TEST(board_figures, say_how_sure_a_person_can_be) {
  const BoardResult ada = parse_results(adas_result);
  EXPECT_DOUBLE_EQ(*typical_half_width(ada), 0.1);
  EXPECT_TRUE(has_own_times(ada));
}

TEST(board_text, has_three_digits) {
  EXPECT_EQ(times_text(0.0532), "0.053×");
  EXPECT_EQ(times_text(133.4), "133×");
  EXPECT_EQ(times_text(28123), "28,100×");
  EXPECT_EQ(interval_text({100, {90, 110}, 15}), "90.0–110");
  EXPECT_EQ(interval_text({100, {100, 100}, 0}), "");
}

TEST(board_page, shows_everybody_in_pictures_and_tables) {
  const std::string page = board_page(made_up_board(30), table_rows(), false);
  EXPECT_EQ(times_in(page, "<svg"), 3u);
  EXPECT_EQ(times_in(page, "<table class=\"sortable\">"), 4u);
  EXPECT_EQ(times_in(page, "class=\"p29\""), 4u);
  EXPECT_THAT(page, HasSubstr("30 results on 6 kinds of machine"));
}

TEST(board_page, loads_nothing) {
  const std::string page = board_page(made_up_board(3), table_rows(), false);
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_THAT(page, Not(HasSubstr(" src=")));
  EXPECT_THAT(page, Not(HasSubstr("@import")));
}

TEST(board_page, shows_a_hostile_name_as_text_wherever_it_stands) {
  const std::string name = "<img src=x onerror=alert(1)>";
  const std::string page =
      board_page(board_of({parse_results(result_of(name))}), table_rows(), false);
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("<bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>"));
}

TEST(board_page, shows_a_hostile_machine_and_file_as_text) {
  const std::string text = replaced(adas_result, "Example 4", "</dl><script>alert(1)</script>");
  Board board = board_of({parse_results(replaced(text, "\"g++\"", "\"<b>\""))});
  board.notes.push_back({"/home/ada/<i>.json", "is empty"});
  const std::string page = board_page(board, table_rows(), false);
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
  EXPECT_THAT(page, HasSubstr("<bdi>&lt;i&gt;.json</bdi> is empty."));
  EXPECT_THAT(page, Not(HasSubstr("/home/ada")));
}

TEST(board_page, names_no_file_where_nobody_is_to_be_named) {
  Board board = board_of({parse_results(adas_result)});
  board.notes.push_back({"bob.json", "is empty"});
  EXPECT_THAT(board_page(board, table_rows(), true), Not(HasSubstr("bob")));
}

TEST(board_page, keeps_other_cases_out_of_the_pictures) {
  Board board = board_of({parse_results(adas_result)});
  const std::string alone = board_page(board, table_rows(), false);
  const BoardResult eve =
      parse_results(replaced(replaced(result_of("Eve"), "100.0", "108.0"), "[8, 0]", "[7, 0]"));
  board.groups.push_back({eve.shape, {eve}});
  const std::string page = board_page(board, table_rows(), false);
  EXPECT_EQ(times_in(page, "<svg"), times_in(alone, "<svg"));
  EXPECT_THAT(page, Not(HasSubstr("<title>Eve")));
  EXPECT_THAT(page.substr(page.find("id=\"apart\"")), HasSubstr("Eve"));
}

TEST(board_page, tells_who_has_made_nothing_yet) {
  const BoardResult none =
      parse_results(replaced(adas_result, "\"status\": \"ok\", \"median_s\": 0.01",
                             "\"status\": \"todo\", \"median_s\": 0.01"));
  const std::string page = board_page(board_of({none}), table_rows(), false);
  EXPECT_THAT(page, HasSubstr("No step of their own yet: <bdi>Ada</bdi>"));
}

TEST(board_page, has_no_seconds) {
  const std::string page = board_page(made_up_board(5), table_rows(), false);
  EXPECT_THAT(page, Not(HasSubstr(" ms<")));
  EXPECT_THAT(page, Not(HasSubstr(" s<")));
}

TEST(csv_field, quotes_what_must_be_quoted) {
  EXPECT_EQ(csv_field("Ada"), "Ada");
  EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_field("say \"hi\""), "\"say \"\"hi\"\"\"");
  EXPECT_EQ(csv_field("a\r\nb"), "\"a\r\nb\"");
}

TEST(csv_field, disarms_formulas) {
  EXPECT_EQ(csv_field("=1+1"), "'=1+1");
  EXPECT_EQ(csv_field("@x,y"), "\"'@x,y\"");
  EXPECT_EQ(csv_field("-1"), "'-1");
  EXPECT_EQ(csv_field("+1"), "'+1");
}

TEST(board_csv, has_a_line_for_each_person_and_row) {
  const std::string csv = board_csv(board_of({parse_results(adas_result)}));
  EXPECT_EQ(times_in(csv, "\r\n"), 4u);
  EXPECT_THAT(csv, StartsWith("case,width,height,"));
  EXPECT_THAT(csv, HasSubstr("\r\n1,8,8,3,Ada,2026-03-14T16:00:00Z,false,Example 4,8 threads,"));
  EXPECT_THAT(csv, HasSubstr(",03_clib,yours,ok,false,15,100,90,110,10,,\r\n"));
  EXPECT_THAT(csv, HasSubstr(",04_class,yours,todo,false,0,,,,,,\r\n"));
}

TEST(board_csv, has_as_many_fields_in_each_line_as_the_header) {
  const std::string csv = board_csv(board_of({parse_results(adas_result)}));
  std::vector<std::size_t> commas;
  std::istringstream lines(csv);
  for (std::string line; std::getline(lines, line);) commas.push_back(times_in(line, ","));
  EXPECT_THAT(commas, ElementsAre(22, 22, 22, 22));
}

}  // namespace workbook
