#include "bench/instruction_count.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "geometry/ring.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::UnorderedElementsAre;

Workbook repository() { return {repository_root(), read_stages(repository_root())}; }

Stage stage(const Workbook& workbook, const std::string& id) {
  return find_stages(workbook.table.stages, id).at(0);
}

bool no_valgrind() { return !run_process({{"valgrind", "--version"}, {}}).ok(); }

Workbook in_temporary_folder(const std::string& name) {
  return {std::filesystem::path(test_folder()) / name, {}};
}

CallgrindRun count_fixture(const std::string& method, const Case& shape) {
  return run_callgrind(in_temporary_folder("counted run"), test_program("fixture.counted"), method,
                       shape);
}

class SetVariable {
 public:
  SetVariable(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
  ~SetVariable() { unsetenv(name_); }
  SetVariable(const SetVariable&) = delete;
  SetVariable& operator=(const SetVariable&) = delete;

 private:
  const char* name_;
};

InstructionCount counted(std::uint64_t total) {
  InstructionCount count;
  count.total = total;
  count.shape = {"", std::vector<Vertex>(4), true, 10, 5};
  return count;
}

InstructionCount waiting() {
  InstructionCount count;
  count.status = Status::todo;
  count.why = "TODO 2: make the mask";
  return count;
}

}  // namespace

TEST(small_class_case, is_the_class_polygon_with_integer_vertices_in_a_small_image) {
  const Case shape = small_class_case(64);
  EXPECT_EQ(shape.ring.size(), 24u);
  EXPECT_EQ(shape.ring[0], (Vertex{40, 51}));  // of 645, 816
  EXPECT_EQ(shape.ring[3], (Vertex{56, 63}));  // of 892, 1008: to the nearest
  EXPECT_TRUE(has_integer_vertices(shape.ring));
  EXPECT_EQ(shape.pixel_edges(), 64 * 64 * 24);
}

TEST(run_callgrind, gives_the_same_number_twice) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  const Case shape = small_class_case(16);
  const CallgrindRun first = count_fixture("", shape);
  ASSERT_EQ(first.status, Status::ok) << first.why;
  const std::uint64_t total = callgrind_total(first.counts);
  EXPECT_EQ(total, callgrind_total(count_fixture("", shape).counts));
  EXPECT_GT(total, shape.pixel_edges());
  EXPECT_LT(total, 100 * shape.pixel_edges());
}

TEST(run_callgrind, counts_the_call_that_is_timed_and_no_other) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  const Case nothing{"", {}, true, 8, 8};
  const CallgrindRun run = count_fixture("", nothing);
  ASSERT_EQ(run.status, Status::ok) << run.why;
  EXPECT_LT(callgrind_total(run.counts), 2000u);
}

TEST(run_callgrind, counts_the_same_whatever_the_user_has_set) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  const Case shape = small_class_case(16);
  const std::uint64_t total = callgrind_total(count_fixture("allocates", shape).counts);
  const SetVariable files("VALGRIND_OPTS", "--separate-threads=yes");
  const SetVariable fill("MALLOC_PERTURB_", "85");
  const CallgrindRun run = count_fixture("allocates", shape);
  ASSERT_EQ(run.status, Status::ok) << run.why;
  EXPECT_EQ(callgrind_total(run.counts), total);
}

TEST(run_callgrind, names_the_methods_where_there_is_none_of_that_name) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  try {
    count_fixture("nosuch", small_class_case(16));
    FAIL() << "it was counted";
  } catch (const Stop& stop) {
    EXPECT_EQ(stop.status, wrong_use);
    EXPECT_THAT(stop.what(), HasSubstr("no method called `nosuch`; it has wrong, "));
  }
}

TEST(run_callgrind, leaves_nothing_but_the_counts) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  const Workbook workbook = in_temporary_folder("counted once");
  std::filesystem::remove_all(workbook.root);
  run_callgrind(workbook, test_program("fixture.counted"), "", small_class_case(8));
  run_callgrind(workbook, test_program("fixture.counted"), "waits", small_class_case(8));
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(workbook.logs())) {
    names.push_back(entry.path().filename());
  }
  EXPECT_THAT(names,
              UnorderedElementsAre("fixture.counted.callgrind", "fixture.counted.callgrind.log",
                                   "fixture.counted.waits.callgrind.log"));
}

TEST(run_callgrind, gives_no_number_for_a_wrong_mask_or_an_open_todo) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  EXPECT_EQ(count_fixture("wrong", small_class_case(16)).status, Status::wrong);
  const CallgrindRun run = count_fixture("waits", small_class_case(16));
  EXPECT_EQ(run.status, Status::todo);
  EXPECT_EQ(run.why, "TODO 2: make the mask");
}

TEST(callgrind_total, refuses_a_file_without_counts) {
  const Workbook workbook = in_temporary_folder("no counts");
  write_text(workbook.root / "empty", "");
  EXPECT_THROW(callgrind_total(workbook.root / "empty"), std::runtime_error);
  write_text(workbook.root / "full", "summary: 3\ntotals: 12345678901\n");
  EXPECT_EQ(callgrind_total(workbook.root / "full"), 12345678901u);
}

TEST(why_not_counted, says_what_to_use_instead) {
  const Workbook workbook = repository();
  EXPECT_EQ(why_not_counted(workbook, stage(workbook, "04")), "");
  EXPECT_THAT(why_not_counted(workbook, stage(workbook, "00")), HasSubstr("./workbook profile"));
  EXPECT_THAT(why_not_counted(workbook, stage(workbook, "06c")), HasSubstr("events"));
}

TEST(instruction_table, shows_each_row_as_a_multiple_of_the_first_that_was_counted) {
  const std::string table = instruction_table(
      {{"04, yours", waiting()}, {"04, reference", counted(2000)}, {"03", counted(1234567)}}, 100);
  EXPECT_THAT(table, HasSubstr("1,234,567"));
  EXPECT_THAT(table, HasSubstr("1.0x"));
  EXPECT_THAT(table, HasSubstr("617x"));
  EXPECT_THAT(table, HasSubstr("to do"));
  EXPECT_THAT(table, HasSubstr("04, yours: TODO 2: make the mask"));
}

TEST(instruction_table, fits_a_narrow_terminal) {
  const std::string table = instruction_table({{"04, reference", counted(1234567)}}, 60);
  EXPECT_THAT(table, Not(HasSubstr("1,234,567")));
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 60u) << line;
}

}  // namespace workbook
