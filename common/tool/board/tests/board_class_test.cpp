// What becomes of the files of a class: shown, shown apart, or not shown.
#include "board/board_class.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "results/tests/board_results.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<Row> known_rows() {
  std::vector<Row> rows;
  for (const char* id : {"python_tuples", "03_clib", "04_class"}) {
    rows.emplace_back();
    rows.back().id = rows.back().label = id;
    rows.back().is_python = rows.back().is_baseline = rows.size() == 1;
  }
  return rows;
}

Board gathered(const std::vector<std::filesystem::path>& files, bool anonymous = false) {
  return gather_board(files, known_rows(), anonymous, [](std::size_t) {});
}

std::vector<std::string> names(const BoardGroup& group) {
  std::vector<std::string> result;
  for (const BoardResult& person : group.people) result.push_back(person.name);
  return result;
}

}  // namespace

TEST(gather_board, shows_people_by_name_whatever_the_order_of_the_files) {
  const ResultsFolder folder("board class");
  const auto ada = folder.write("1.json", adas_result);
  const auto zoe = folder.write("2.json", result_of("Zoë"));
  EXPECT_THAT(names(gathered({zoe, ada}).groups.at(0)), ElementsAre("Ada", "Zoë"));
  EXPECT_THAT(gathered({zoe, ada}).notes, IsEmpty());
}

TEST(gather_board, loses_nothing_to_a_file_that_cannot_be_shown) {
  const ResultsFolder folder("board damaged");
  const Board board = gathered({folder.write("bad.json", "{"), folder.write("1.json", adas_result),
                                folder.path() / "none.json"});
  EXPECT_THAT(names(board.groups.at(0)), ElementsAre("Ada"));
  ASSERT_EQ(board.notes.size(), 2u);
  EXPECT_EQ(board.not_shown, 2u);
  EXPECT_EQ(board.notes[0].file.filename(), "bad.json");
  EXPECT_THAT(board.notes[0].text, HasSubstr("damaged"));
}

TEST(gather_board, shows_a_result_once) {
  const ResultsFolder folder("board copies");
  const auto ada = folder.write("ada.json", adas_result);
  const auto copy = folder.write("copy.json", adas_result);
  const auto changed = folder.write("changed.json", replaced(adas_result, "100.0", "101.0"));
  const Board board = gathered({ada, copy, changed});
  EXPECT_THAT(names(board.groups.at(0)), ElementsAre("Ada"));
  ASSERT_EQ(board.notes.size(), 2u);
  EXPECT_EQ(board.notes[0].text, "holds the same as ada.json, which is shown");
  EXPECT_EQ(board.notes[1].text, "has the name and the time of ada.json, which is shown");
}

TEST(gather_board, shows_two_results_of_one_name) {
  const ResultsFolder folder("board twice");
  const std::string later = replaced(adas_result, "16:00:00", "17:00:00");
  const Board board =
      gathered({folder.write("2.json", later), folder.write("1.json", adas_result)});
  EXPECT_THAT(names(board.groups.at(0)), ElementsAre("Ada", "Ada (2)"));
}

TEST(gather_board, names_the_nameless_after_their_files) {
  const ResultsFolder folder("board nameless");
  const std::string second = replaced(result_of(""), "100.0", "101.0");
  const Board board =
      gathered({folder.write("red.json", result_of("")), folder.write("blue.json", second)});
  EXPECT_THAT(names(board.groups.at(0)), ElementsAre("blue", "red"));
}

TEST(gather_board, shows_other_cases_apart) {
  const ResultsFolder folder("board cases");
  const auto ada = folder.write("1.json", adas_result);
  const auto bob = folder.write("2.json", result_of("Bob"));
  const auto other = folder.write("3.json", replaced(result_of("Eve"), "[8, 0]", "[7, 0]"));
  const Board board = gathered({other, ada, bob});
  ASSERT_EQ(board.groups.size(), 2u);
  EXPECT_THAT(names(board.groups[0]), ElementsAre("Ada", "Bob"));
  EXPECT_THAT(names(board.groups[1]), ElementsAre("Eve"));
  ASSERT_EQ(board.notes.size(), 1u);
  EXPECT_THAT(board.notes[0].text, HasSubstr("shown apart"));
  EXPECT_EQ(board.not_shown, 0u);
}

TEST(gather_board, leaves_out_rows_that_the_workbook_does_not_know) {
  const ResultsFolder folder("board rows");
  const auto file = folder.write("1.json", replaced(adas_result, "\"04_class\"", "\"08_magic\""));
  const Board board = gathered({file});
  EXPECT_EQ(board.groups.at(0).people.at(0).rows.size(), 2u);
  ASSERT_EQ(board.notes.size(), 1u);
  EXPECT_THAT(board.notes[0].text, HasSubstr("does not know"));
}

TEST(gather_board, keeps_names_to_itself_when_asked) {
  const ResultsFolder folder("board anonymous");
  const auto ada = folder.write("ada.json", adas_result);
  const Board board = gathered({ada, folder.write("copy.json", adas_result)}, true);
  EXPECT_THAT(names(board.groups.at(0)), ElementsAre("person 1"));
  EXPECT_EQ(board.groups.at(0).people.at(0).created, "");
  EXPECT_THAT(board.notes.at(0).text, Not(HasSubstr("ada")));
}

TEST(gather_board, has_no_groups_when_there_is_nothing_to_show) {
  EXPECT_THAT(gathered({"/no/such/file"}).groups, IsEmpty());
}

}  // namespace workbook
