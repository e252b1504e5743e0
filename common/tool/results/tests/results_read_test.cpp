// Results files as anybody may have written them.
#include "results/results_read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "results/tests/board_results.hpp"
#include "results/tests/made_up_class.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

// Why the text is not shown; empty where it is.
std::string refusal(const std::string& text) {
  try {
    parse_results(text);
  } catch (const NotShown& why) {
    return why.what();
  }
  return "";
}

std::string refusal_of_file(const std::filesystem::path& file) {
  try {
    read_results_text(file);
  } catch (const NotShown& why) {
    return why.what();
  }
  return "";
}

std::string with(const std::string& from, const std::string& to) {
  return refusal(replaced(adas_result, from, to));
}

}  // namespace

TEST(parse_results, takes_what_the_board_needs) {
  const BoardResult ada = parse_results(adas_result);
  EXPECT_EQ(ada.name, "Ada");
  EXPECT_EQ(ada.created, "2026-03-14T16:00:00Z");
  EXPECT_EQ(ada.machine.cpu, "Example 4");
  EXPECT_EQ(ada.shape.vertices, 3u);
  EXPECT_EQ(ada.rounds, 15);
  EXPECT_TRUE(ada.find("python_tuples", Who::baseline)->scaled);
  EXPECT_EQ(ada.find("04_class", Who::yours)->status, Status::todo);
  EXPECT_EQ(ada.find("03_clib", Who::reference), nullptr);
  const BoardRow& own = *ada.find("03_clib", Who::yours);
  EXPECT_DOUBLE_EQ(own.gain->median, 100);
  EXPECT_DOUBLE_EQ(own.gain->interval.low, 90);
  EXPECT_DOUBLE_EQ(own.floor->median, 10);
}

TEST(parse_results, reads_what_speedup_writes) {
  Row row;
  row.id = "03_clib";
  Row python;
  python.id = "python_tuples";
  python.is_python = python.is_baseline = true;
  const BoardResult result = parse_results(made_up_result(1, {python, row}));
  EXPECT_FALSE(result.name.empty());
  EXPECT_EQ(result.shape.vertices, 24u);
  ASSERT_TRUE(result.find("03_clib", Who::reference)->gain);
  EXPECT_GT(result.find("03_clib", Who::reference)->gain->rounds, 0);
  EXPECT_TRUE(result.find("03_clib", Who::reference)->floor);
}

TEST(parse_results, ignores_keys_that_it_does_not_know) {
  EXPECT_EQ(with("\"schema\"", R"("new": [{"x": [1]}], "schema")"), "");
}

TEST(parse_results, does_without_what_may_be_missing) {
  EXPECT_EQ(with("\"name\": \"Ada\",", ""), "");
  EXPECT_EQ(with(R"("floor": {"median_s": 0.001},)", ""), "");
  EXPECT_EQ(with("\"speedup\": 100.0,", ""), "");
}

TEST(parse_results, refuses_other_versions_and_other_files) {
  EXPECT_THAT(with("\"schema\": 1", "\"schema\": 2"),
              HasSubstr("has schema 2; this workbook reads 1"));
  EXPECT_THAT(with("\"schema\": 1,", ""), HasSubstr("no results file"));
  EXPECT_THAT(refusal("[1, 2]"), HasSubstr("no results file"));
  EXPECT_THAT(refusal("3"), HasSubstr("no results file"));
}

TEST(parse_results, refuses_what_is_damaged) {
  EXPECT_THAT(refusal(adas_result.substr(0, 300)), HasSubstr("is damaged"));
  EXPECT_THAT(with("\"rows\"", "\"columns\""), HasSubstr("no `rows`"));
  EXPECT_THAT(with("\"case\"", "\"cases\""), HasSubstr("no `case`"));
  EXPECT_THAT(with("\"id\": \"03_clib\",", ""), HasSubstr("without an `id`"));
  EXPECT_THAT(with("\"04_class\"", "\"03_clib\""), HasSubstr("has 03_clib twice"));
}

TEST(parse_results, refuses_numbers_that_are_none) {
  EXPECT_THAT(with("\"speedup\": 100.0", "\"speedup\": NaN"), HasSubstr("is damaged"));
  EXPECT_THAT(with("\"speedup\": 100.0", "\"speedup\": 1e999"), HasSubstr("too large"));
  EXPECT_THAT(with("\"speedup\": 100.0", "\"speedup\": \"100\""),
              HasSubstr("not a positive number"));
  EXPECT_THAT(with("\"median_s\": 0.01", "\"median_s\": -1"), HasSubstr("not a positive number"));
  EXPECT_THAT(with("\"median_s\": 0.01", "\"median_s\": 0"), HasSubstr("not a positive number"));
  EXPECT_THAT(with("\"median_s\": 0.01", "\"median_s\": null"), HasSubstr("no `median_s`"));
  EXPECT_THAT(with("\"width\": 8", "\"width\": -8"), HasSubstr("`width`"));
  EXPECT_THAT(with("\"width\": 8", "\"width\": 99999999999999999999"), HasSubstr("`width`"));
}

TEST(parse_results, refuses_figures_that_nobody_can_have_measured) {
  EXPECT_THAT(with("\"speedup\": 100.0", "\"speedup\": 200.0"),
              HasSubstr("outside its own interval"));
  EXPECT_THAT(with("\"speedup_high\": 110.0", "\"speedup_high\": 1e12"), HasSubstr("beyond"));
  EXPECT_THAT(with("\"median_s\": 0.001", "\"median_s\": 1e-300"), HasSubstr("beyond"));
}

TEST(parse_results, refuses_what_would_fill_the_memory) {
  EXPECT_THAT(refusal(std::string(100000, '[')), HasSubstr("nested deeper"));
  EXPECT_THAT(with("\"schema\"", "\"x\": \"" + std::string(100, '[') + "\", \"schema\""), "");
  std::string rows = "{}";
  for (std::size_t i = 0; i < most_results_rows; ++i) rows += ",{}";
  EXPECT_THAT(refusal(R"({"schema": 1, "rows": [)" + rows + "]}"), HasSubstr("has 1001 rows"));
}

TEST(parse_results, makes_names_harmless) {
  EXPECT_EQ(parse_results(result_of("a\\u202eb\\u0007")).name, "a\ufffdb\ufffd");
  EXPECT_LT(parse_results(result_of(std::string(10000, 'x'))).name.size(), 100u);
  EXPECT_THAT(refusal(result_of("\xff\xfe")), HasSubstr("not UTF-8"));
}

TEST(read_results_text, refuses_what_is_no_file) {
  const ResultsFolder folder("board read");
  EXPECT_EQ(refusal_of_file(folder.path() / "none.json"), "is not there");
  EXPECT_THAT(refusal_of_file(folder.path()), HasSubstr("is a folder"));
  EXPECT_EQ(refusal_of_file(folder.write("empty.json", "")), "is empty");
  EXPECT_EQ(refusal_of_file("/dev/zero"), "is no ordinary file");
  std::filesystem::create_symlink(folder.path() / "loop", folder.path() / "loop");
  EXPECT_THAT(refusal_of_file(folder.path() / "loop"), HasSubstr("cannot be opened"));
}

TEST(read_results_text, refuses_large_files_without_reading_them) {
  const ResultsFolder folder("board large");
  const auto file = folder.write("large.json", adas_result);
  EXPECT_EQ(refusal_of_file(file), "");
  std::filesystem::resize_file(file, largest_results_file + 1);
  EXPECT_EQ(refusal_of_file(file), "is larger than 8 MiB");
}

}  // namespace workbook
