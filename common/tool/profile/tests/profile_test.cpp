// Profiles of any language: the tree of calls, its picture, and the page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page/icicle.hpp"
#include "profile/profile_page.hpp"
#include "profile/profile_picture.hpp"
#include "profile/profile_table.hpp"
#include "profile/profile_tree.hpp"

namespace workbook {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

ProfiledFunction function(const std::string& name, double calls, double own, double cumulative) {
  return {name, name + ".py:1", name, false, calls, own, cumulative};
}

auto node(std::size_t function, double cumulative) {
  return AllOf(Field(&CallNode::function, function), Field(&CallNode::cumulative, cumulative));
}

// main calls left (4 s) and right (12 s); both call work, which calls deep.
const CallProfile two_callers{
    {function("main", 1, 0, 16), function("left", 1, 1, 4), function("right", 1, 3, 12),
     function("work", 10, 4, 12), function("deep", 10, 8, 8)},
    {{0, 1, 1, 4}, {0, 2, 1, 12}, {1, 3, 5, 3}, {2, 3, 5, 9}, {3, 4, 10, 8}}};

// f calls g, g calls f: three calls of f, the first one from outside.
const CallProfile over_another{{function("f", 3, 6, 10), function("g", 2, 4, 9)},
                               {{0, 1, 2, 9}, {1, 0, 2, 7}}};

ProfilePage page_on(const CallProfile& profile) {
  ProfilePage page;
  page.title = "Where";
  page.cost = "time";
  page.show = [](double cost) { return std::to_string(static_cast<int>(cost)) + " s"; };
  page.runs = {{"run", profile}};
  return page;
}

std::size_t place_of(const std::string& text, const std::string& part) { return text.find(part); }

}  // namespace

TEST(call_tree, starts_at_what_nobody_called) {
  EXPECT_THAT(call_tree(two_callers, 0), ElementsAre(node(0, 16)));
}

TEST(call_tree, puts_the_costliest_first) {
  EXPECT_THAT(call_tree(two_callers, 0)[0].children, ElementsAre(node(2, 12), node(1, 4)));
}

TEST(call_tree, shares_a_function_among_its_callers_by_the_time_that_each_waited) {
  const std::vector<CallNode> callers = call_tree(two_callers, 0)[0].children;
  EXPECT_THAT(callers[0].children, ElementsAre(node(3, 9)));
  EXPECT_THAT(callers[1].children, ElementsAre(node(3, 3)));
}

TEST(call_tree, shares_what_a_shared_function_calls_in_the_same_way) {
  const std::vector<CallNode> callers = call_tree(two_callers, 0)[0].children;
  EXPECT_THAT(callers[0].children[0].children, ElementsAre(node(4, 6)));
  EXPECT_THAT(callers[1].children[0].children, ElementsAre(node(4, 2)));
  EXPECT_EQ(callers[0].children[0].own, 3);
}

TEST(call_tree, leaves_out_what_is_too_cheap) {
  EXPECT_THAT(call_tree(two_callers, 5)[0].children, ElementsAre(node(2, 12)));
}

TEST(call_tree, does_not_open_a_function_that_calls_itself_again) {
  const CallProfile itself{{function("f", 100, 10, 10)}, {{0, 0, 99, 9.5}}};
  const std::vector<CallNode> roots = call_tree(itself, 0);
  ASSERT_THAT(roots, ElementsAre(node(0, 10)));
  EXPECT_THAT(roots[0].children, IsEmpty());
  EXPECT_EQ(roots[0].own, 10);
}

TEST(call_tree, ends_where_a_function_calls_itself_over_another) {
  const std::vector<CallNode> roots = call_tree(over_another, 0);
  ASSERT_THAT(roots, SizeIs(1));
  const CallNode& again = roots.at(0).children.at(0).children.at(0);
  EXPECT_EQ(again.function, 0u);
  EXPECT_TRUE(again.calls_again);
  EXPECT_THAT(again.children, IsEmpty());
}

TEST(call_tree, keeps_the_parts_of_a_recursive_function_within_it) {
  const CallNode root = call_tree(over_another, 0).at(0);
  EXPECT_EQ(root.own, 6);
  EXPECT_THAT(root.children, ElementsAre(node(1, 4)));
}

// exec runs a script, which imports a module, which exec runs.
TEST(call_tree, shows_the_outermost_of_nested_calls) {
  const CallProfile imports{
      {function("exec", 2, 0, 10), function("script", 1, 7, 10), function("module", 1, 3, 3)},
      {{0, 2, 1, 3}, {0, 1, 1, 10}, {1, 0, 1, 3}}};
  EXPECT_THAT(call_tree(imports, 0)[0].children, ElementsAre(node(1, 10)));
}

TEST(call_tree, has_a_root_where_every_function_has_a_caller) {
  const CallProfile cycle{{function("f", 1, 1, 5), function("g", 1, 4, 5)},
                          {{0, 1, 1, 5}, {1, 0, 1, 5}}};
  EXPECT_THAT(call_tree(cycle, 0), ElementsAre(node(0, 5)));
}

TEST(call_tree, is_empty_for_an_empty_profile) { EXPECT_THAT(call_tree({}, 0), IsEmpty()); }

TEST(icicle, counts_rows_that_hang_below_one_another) {
  const IcicleBox leaf{1, "leaf", "", "", {}};
  EXPECT_EQ(icicle_rows({leaf, {2, "", "", "", {leaf}}}), 2);
  EXPECT_EQ(icicle_rows({}), 0);
}

TEST(icicle, hangs_parts_below_and_shortens_what_does_not_fit) {
  Svg svg(200, 100, "t", "d");
  draw_icicle(svg, {10, 0}, 10, {{9, "a long label", "tip", "s1", {{4, "é", "", "", {}}}}});
  const std::string text = svg.inline_text();
  EXPECT_THAT(text, HasSubstr("<rect x=\"10\" y=\"0\" width=\"89\""));
  EXPECT_THAT(text, HasSubstr("<title>tip</title>"));
  EXPECT_THAT(text, HasSubstr(">a long l…<"));
  EXPECT_THAT(text, HasSubstr("<rect x=\"10\" y=\"26\" width=\"39\""));
  EXPECT_THAT(text, HasSubstr(">é<"));
}

TEST(profile_page, lists_the_function_with_the_most_own_time_first) {
  const std::string page = profile_page(page_on(two_callers));
  EXPECT_LT(place_of(page, "\">deep <"), place_of(page, "\">work <"));
  EXPECT_LT(place_of(page, "\">work <"), place_of(page, "\">right <"));
}

TEST(profile_page, has_a_table_that_can_be_sorted_by_each_number) {
  const std::string page = profile_page(page_on(two_callers));
  EXPECT_THAT(page, HasSubstr("<table class=\"sortable profile\">"));
  EXPECT_THAT(page, HasSubstr("<td class=\"number\" data-sort=\"0.4\">0 s</td>"));  // own per call
  EXPECT_THAT(page, HasSubstr("querySelectorAll(\"table.sortable\")"));
}

TEST(profile_page, gives_each_function_its_share_and_both_costs) {
  EXPECT_THAT(profile_page(page_on(two_callers)),
              HasSubstr("<td class=\"number\" data-sort=\"4\">4 s</td>"
                        "<td class=\"number\" data-sort=\"4\">25 %</td>"
                        "<td class=\"number\" data-sort=\"0.4\">0 s</td>"
                        "<td class=\"number\" data-sort=\"12\">12 s</td>"));
}

TEST(profile_picture, gives_own_cost_a_box_where_it_is_worth_one) {
  const std::string picture = profile_picture(page_on(two_callers));
  EXPECT_THAT(picture, HasSubstr("right, own time: 3 s"));
  const CallProfile little{{function("f", 1, 1, 100), function("g", 1, 99, 99)}, {{0, 1, 1, 99}}};
  EXPECT_THAT(profile_picture(page_on(little)), Not(HasSubstr("f, own time")));
}

TEST(profile_picture, labels_a_box_without_its_namespace) {
  const std::string picture = profile_picture(page_on({{function("a::b::f", 1, 5, 5)}, {}}));
  EXPECT_THAT(picture, HasSubstr(">f<"));
  EXPECT_THAT(picture, HasSubstr("<title>a::b::f, "));
}

TEST(profile_picture, leaves_out_boxes_too_thin_to_be_seen) {
  const CallProfile thin{{function("f", 1, 999, 1000), function("g", 1, 1, 1)}, {{0, 1, 1, 1}}};
  EXPECT_THAT(profile_picture(page_on(thin)), Not(HasSubstr("g, g.py")));
}

TEST(profile_page, leaves_calls_empty_where_they_were_not_counted) {
  const std::string page = profile_page(page_on({{function("f", 0, 5, 5)}, {}}));
  EXPECT_THAT(page, HasSubstr("</th><td></td><td class=\"number\" data-sort=\"5\">"));
}

TEST(profile_page, makes_markup_in_names_harmless) {
  const std::string page = profile_page(page_on({{function("<script>x", 1, 5, 5)}, {}}));
  EXPECT_THAT(page, Not(HasSubstr("<script>x")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;x"));
}

TEST(profile_table, says_what_it_leaves_out_of_a_large_profile) {
  CallProfile large;
  for (int i = 0; i < 1003; ++i) large.functions.push_back(function("f", 1, 1, 1));
  const ProfilePage page = page_on(large);
  EXPECT_THAT(profile_table(page, page.runs[0]), HasSubstr("3 more are left out"));
}

TEST(share_of, says_percent) {
  EXPECT_EQ(share_of(2, 3), "67 %");
  EXPECT_EQ(share_of(0.004, 1), "0.4 %");
  EXPECT_EQ(share_of(1e-9, 1), "under 0.1 %");
  EXPECT_EQ(share_of(0, 1), "0 %");
}

}  // namespace workbook
