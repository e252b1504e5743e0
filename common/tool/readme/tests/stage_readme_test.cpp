// A stage's README.md taken apart, and Markdown for a terminal.
#include "readme/stage_readme.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "readme/markdown_text.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;

std::vector<std::string> headings_of(const std::string& markdown) {
  std::vector<std::string> found;
  for (const Section& section : read_stage_readme(markdown).sections) {
    found.push_back(section.heading);
  }
  return found;
}

std::vector<std::string> targets_of(const std::string& markdown) {
  std::vector<std::string> found;
  for (const Link& link : read_page(markdown).links) found.push_back(link.target);
  return found;
}

}  // namespace

TEST(stage_readme, gives_title_opening_and_sections_in_order) {
  const StageReadme readme = read_stage_readme(
      "# 03 · One\n\n*Idea.*\n\n**Time** 5 ·\n**Needs** x\n\n## Why\nbecause\n\n"
      "### Part\nmore\n## Task\n");
  EXPECT_EQ(readme.title, "03 · One");
  ASSERT_EQ(readme.opening.size(), 2u);
  EXPECT_EQ(readme.opening[1].text, "**Time** 5 · **Needs** x");
  EXPECT_EQ(readme.opening[1].line, 5);
  ASSERT_EQ(readme.sections.size(), 2u);
  EXPECT_EQ(readme.sections[0].body, "because\n\n### Part\nmore\n");
  EXPECT_EQ(readme.sections[0].line, 8);
  EXPECT_EQ(readme.section("Hints"), nullptr);
}

TEST(stage_readme, takes_no_heading_from_code) {
  EXPECT_THAT(headings_of("## A\n\n```\n## in a fence\n```\n\n    ## indented\n\n## B\n"),
              ElementsAre("A", "B"));
}

TEST(stage_readme, ends_a_fence_at_one_that_is_as_long) {
  EXPECT_THAT(headings_of("````\n```\n## code\n````\n## A\n"), ElementsAre("A"));
}

TEST(stage_readme, knows_code_in_a_list_item_by_its_distance_from_the_text) {
  EXPECT_THAT(targets_of("- item\n\n      [code](a)\n\n  [text](b)\n\n    [code no more](c)\n"),
              ElementsAre("b", "c"));
}

TEST(stage_readme, gives_the_hints_in_the_order_of_the_file) {
  const StageReadme readme = read_stage_readme(
      "## Hints\n\n<details><summary>Hint 1</summary>\n\nLook.\n\n</details>\n\n<details>\n"
      "<summary>Hint 2</summary>\n\n    code\n\n</details>\n");
  ASSERT_EQ(readme.hints.size(), 2u);
  EXPECT_EQ(readme.hints[0].number, 1);
  EXPECT_EQ(readme.hints[0].text, "\n\nLook.\n\n");
  EXPECT_EQ(readme.hints[1].number, 2);
  EXPECT_EQ(readme.hints[1].line, 9);
  EXPECT_EQ(readme.hints[1].text, "\n\n    code\n\n");
  EXPECT_TRUE(readme.hints[1].closed);
}

TEST(stage_readme, tells_a_hint_that_is_never_closed_and_one_without_a_number) {
  const StageReadme readme = read_stage_readme(
      "## Hints\n<details><summary>Hint 1</summary>\na\n<details><summary>More</summary>\nb\n"
      "</details>\n");
  ASSERT_EQ(readme.hints.size(), 2u);
  EXPECT_FALSE(readme.hints[0].closed);
  EXPECT_TRUE(readme.hints[1].closed);
  EXPECT_EQ(readme.hints[1].number, 0);
}

TEST(stage_readme, takes_no_hint_from_other_sections_or_code) {
  const StageReadme readme = read_stage_readme(
      "## Why\n<details><summary>Hint 1</summary>\n</details>\n## Hints\n`<details>` is HTML.\n\n"
      "    <details><summary>Hint 1</summary>\n");
  EXPECT_EQ(readme.hints.size(), 0u);
}

TEST(stage_readme, gives_the_rows_of_the_wrong_turns_without_the_head) {
  const StageReadme readme = read_stage_readme(
      "## Common wrong turns\n\n| symptom | cause |\n|---|---|\n| `a \\| b` fails | x |\n| c | d |\n"
      "\n## Going further\n| e | f |\n|---|---|\n| g | h |\n");
  ASSERT_EQ(readme.wrong_turns.size(), 2u);
  EXPECT_THAT(readme.wrong_turns[0].cells, ElementsAre("`a | b` fails", "x"));
  EXPECT_EQ(readme.wrong_turns[0].line, 5);
  EXPECT_THAT(readme.wrong_turns[1].cells, ElementsAre("c", "d"));
}

TEST(stage_readme, gives_the_todos_that_the_task_names) {
  const StageReadme readme = read_stage_readme(
      "## Task\n- **TODO 1** a\n- **TODO 12** b\n\nTODO 3 in passing\n\n    **TODO 4**\n\n"
      "## Measure\n**TODO 5**\n");
  ASSERT_EQ(readme.todos.size(), 2u);
  EXPECT_EQ(readme.todos[1].number, 12);
  EXPECT_EQ(readme.todos[1].line, 3);
}

TEST(stage_readme, gives_links_and_images_with_their_lines) {
  const Page page = read_page(
      "See [`a.hpp`](../a.hpp) and\n[b\nc](#b).\n\n![Two\nbars](f.svg)\n\n"
      "<img src=\"m.png\" width=\"3\"\n alt=\"a mask\">\n");
  ASSERT_EQ(page.links.size(), 2u);
  EXPECT_EQ(page.links[0].text, "`a.hpp`");
  EXPECT_EQ(page.links[1].text, "b c");
  EXPECT_EQ(page.links[1].target, "#b");
  EXPECT_EQ(page.links[1].line, 2);
  ASSERT_EQ(page.images.size(), 2u);
  EXPECT_EQ(page.images[0].alt, "Two bars");
  EXPECT_EQ(page.images[0].source, "f.svg");
  EXPECT_EQ(page.images[0].line, 5);
  EXPECT_EQ(page.images[1].alt, "a mask");
  EXPECT_EQ(page.images[1].source, "m.png");
}

TEST(stage_readme, knows_the_lines_right_above_a_table) {
  const Page page = read_page("# T\n\na\n[b](c) <img src=\"d\">\n| e |\n|---|\n| [f](g) |\n");
  EXPECT_EQ(page.paragraphs.at(0).line, 3);
  EXPECT_EQ(page.images.at(0).line, 4);
  EXPECT_EQ(page.links.at(0).line, 4);
  EXPECT_EQ(page.links.at(1).line, 7);
}

TEST(stage_readme, takes_no_link_from_code_or_comments) {
  EXPECT_THAT(targets_of("`[a](b)` and [c](d)\n\n    [e](f)\n\n```\n[g](h)\n```\n<!-- [i](j) -->\n"
                         "``[k](`l)`` \\[m](n)\n"),
              ElementsAre("d"));
}

TEST(stage_readme, names_headings_as_links_do) {
  EXPECT_THAT(anchors(read_page("# 03 · One call, `now`\n## A_b-c\n## A_b-c\n")),
              ElementsAre("03--one-call-now", "a_b-c", "a_b-c-1"));
  EXPECT_THAT(anchors(read_page("# [C++](x.md) → _here_ 3 × 4\n")), ElementsAre("c--here-3--4"));
}

TEST(stage_readme, gives_what_the_command_printed_and_what_it_was_made_of) {
  const StageReadme readme = read_stage_readme(
      "```\n$ ./workbook test 03\nsolved\n```\n\n<!-- mistake: strict_crossing -->\n```\n"
      "$ ./workbook test 03\nfailed\n```\n<!-- skeleton -->\n```\n$ ./workbook test 03\n```\n"
      "```\n$ ./workbook speedup\n```\n");
  ASSERT_EQ(readme.captures.size(), 3u);
  EXPECT_EQ(readme.captures[0].of, "");
  EXPECT_EQ(readme.captures[0].text, "$ ./workbook test 03\nsolved\n");
  EXPECT_EQ(readme.captures[1].line, 7);
  EXPECT_EQ(mistake_of(readme.captures[1]), "strict_crossing");
  EXPECT_EQ(readme.captures[2].of, "skeleton");
  EXPECT_EQ(mistake_of(readme.captures[2]), std::nullopt);
}

TEST(stage_readme, reads_a_page_with_the_line_ends_of_windows) {
  const StageReadme readme = read_stage_readme(
      "# T\r\n\r\n## Hints\r\n<details><summary>Hint 1</summary>\r\n\r\nx\r\n</details>\r\n");
  EXPECT_EQ(readme.title, "T");
  ASSERT_EQ(readme.hints.size(), 1u);
  EXPECT_EQ(readme.hints[0].text, "\n\nx\n");
}

TEST(terminal_text, breaks_paragraphs_and_keeps_code) {
  EXPECT_EQ(terminal_text("\none two\nthree four\n\n    int  x =  1;\n\nfive\n", 14, 2),
            "  one two\n  three four\n\n      int  x =  1;\n\n  five\n");
}

TEST(terminal_text, shows_links_by_their_text) {
  EXPECT_EQ(terminal_text("See [`a.hpp`](../a.hpp) and `[x](y)`.", 60, 0),
            "See `a.hpp` and `[x](y)`.\n");
}

TEST(terminal_text, lets_list_items_hang) {
  EXPECT_EQ(terminal_text("- one two\n  three\n- four\n", 12, 2),
            "  - one two\n    three\n  - four\n");
}

TEST(terminal_text, numbers_list_items_and_hangs_lists_in_lists) {
  EXPECT_EQ(terminal_text("Do:\n1. one two\n   three\n2. four\n   - five\n\nsix\n", 12, 1),
            " Do:\n 1. one two\n    three\n 2. four\n    - five\n\n six\n");
}

TEST(terminal_text, does_not_break_short_code) {
  EXPECT_EQ(terminal_text("take `a + b` here", 9, 0), "take\n`a + b`\nhere\n");
}

}  // namespace workbook
