// A stage's calls, from callgrind's counts to the page.
#include "profile/callgrind_profile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

// make_mask calls inside from two places, 3 times and once; inside calls malloc.
Counts counts_of_a_mask() {
  Counts counts;
  counts.functions = {{"/book/build/mask.worker", "make_mask(Mask&)"},
                      {"/book/build/mask.worker", "inside(Point const&) const"},
                      {"/lib/libc.so", "malloc"}};
  counts.instructions = {{0, 1, {"/book/mask.cpp", 7}, 10},
                         {1, 2, {"/book/inside.hpp", 3}, 60},
                         {1, 3, {"/book/inside.hpp", 4}, 20},
                         {2, 4, {}, 30}};
  counts.calls = {{0, 1, 1, {}, 80, 3}, {0, 1, 1, {}, 30, 1}, {1, 2, 2, {}, 30, 9}};
  counts.total = 120;
  return counts;
}

const CallProfile profile = profile_of_counts(counts_of_a_mask(), "/book/build");

}  // namespace

TEST(profile_of_counts, adds_up_the_instructions_of_a_function) {
  EXPECT_EQ(profile.functions.at(1).own, 80);
  EXPECT_EQ(total_cost(profile), 120);
}

TEST(profile_of_counts, counts_what_a_function_calls_into_its_cumulative_cost) {
  EXPECT_EQ(profile.functions.at(0).cumulative, 120);
  EXPECT_EQ(profile.functions.at(1).cumulative, 110);
}

TEST(profile_of_counts, does_not_count_what_a_function_calls_of_itself_again) {
  Counts counts = counts_of_a_mask();
  counts.calls.push_back({1, 1, 2, {}, 50, 5});
  EXPECT_EQ(profile_of_counts(counts, "/book/build").functions.at(1).cumulative, 110);
}

TEST(profile_of_counts, brings_the_calls_between_two_functions_together) {
  ASSERT_THAT(profile.edges, SizeIs(2));
  EXPECT_EQ(profile.edges[0].calls, 4);
  EXPECT_EQ(profile.edges[0].cumulative, 110);
  EXPECT_EQ(profile.functions.at(1).calls, 4);
}

TEST(profile_of_counts, tells_the_program_from_libraries) {
  EXPECT_FALSE(profile.functions.at(1).is_foreign);
  EXPECT_EQ(profile.functions.at(1).place, "inside.hpp:3");
  EXPECT_TRUE(profile.functions.at(2).is_foreign);
  EXPECT_EQ(profile.functions.at(2).place, "libc.so");
}

TEST(without_parameters, leaves_the_name) {
  EXPECT_EQ(without_parameters("stage_04::Polygon::make_mask(workbook::Mask&) const"),
            "stage_04::Polygon::make_mask");
  EXPECT_EQ(without_parameters("workbook::(anonymous namespace)::crosses(int)"),
            "workbook::(anonymous namespace)::crosses");
  EXPECT_EQ(without_parameters("malloc"), "malloc");
  EXPECT_EQ(without_parameters("(below main)"), "(below main)");
}

TEST(without_parameters, knows_brackets_that_open_none) {
  EXPECT_EQ(without_parameters("workbook::operator<(Value const&)"), "workbook::operator<");
  EXPECT_EQ(without_parameters("f::operator()(int) const"), "f::operator()");
  EXPECT_EQ(without_parameters("Row<int>::operator->()"), "Row<int>::operator->");
}

TEST(without_parameters, leaves_long_arguments_of_templates_out) {
  EXPECT_EQ(without_parameters("std::_Function_handler<void (std::span<Vertex const, 18ul>, bool), "
                               "methods()::{lambda(bool)#1}>::_M_invoke(std::_Any_data const&)"),
            "std::_Function_handler<...>::_M_invoke");
}

TEST(profile_of_counts, leaves_out_what_called_the_counted_call) {
  Counts counts = counts_of_a_mask();
  counts.functions.insert(counts.functions.begin(), {"/book/build/mask.worker", "main"});
  for (CountedInstruction& instruction : counts.instructions) ++instruction.function;
  for (CountedCall& call : counts.calls) call = {++call.from, ++call.to, 1, {}, call.inclusive, 1};
  counts.calls.push_back({0, 1, 9, {}, 120, 2});
  const CallProfile inside = profile_of_counts(counts, "/book/build");
  EXPECT_EQ(inside.functions.at(0).name, "make_mask");
  ASSERT_THAT(call_tree(inside, 0), SizeIs(1));
  EXPECT_EQ(call_tree(inside, 0)[0].cumulative, 120);
}

TEST(stage_profile_page, counts_in_instructions) {
  const std::string page = stage_profile_page("04_class, yours", "Counted.", profile);
  EXPECT_THAT(page, HasSubstr("Where the instructions go: 04_class, yours"));
  EXPECT_THAT(page, HasSubstr("Own</b> instructions"));
  EXPECT_THAT(page, HasSubstr(">make_mask <"));
}

}  // namespace workbook
