// Each check of the linter finds a planted fault, and a good page has none.
#include "lint/lint.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "repository/files.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Stage stage{"05_rows", "05_rows", "Rows at once"};

const std::string good_page = R"(# 05 · Rows at once

*One idea.*

**Time** 5 minutes · **Needs** a compiler ·
**Edit only** `rows.cpp` and `build.cmake` · **Check with** `./workbook test 05`

## You will be able to

- do this;
- do that.

## Why

Because of [the rule](../common/rule.hpp), see [below](#task).

![Three bars of different lengths.](figure.svg)

## Predict first

## Task

- **TODO 1** fill the rows.
- **TODO 2** link it.

## What you should see

<!-- mistake: strict -->
```
$ ./workbook test 05
failed
```

<!-- skeleton -->
```
$ ./workbook test 05
```

## Measure

## Questions

1. *Why* so?
2. *What if* not?
3. How?

## Hints

<details><summary>Hint 1</summary>

Look.

</details>

<details><summary>Hint 2</summary>

A loop over `y`.

</details>

<details><summary>Hint 3</summary>

`for (int y = 0; y < h; ++y)` and `target_link_libraries(...)`.

</details>

## Common wrong turns

| symptom | cause |
|---|---|
| `rows.cpp` fails with "a &lt; b \| c" | strict |

## Going further

## The same step in the Python course
)";

const std::string rows_solution =
    "void f() {\n  // TODO 1: fill\n  // Why: because.\n  for (int y = 0; y < h; ++y) {\n"
    "    /* each */\n    fill(y);\n  }\n  // END TODO 1\n}\n";
const std::string cmake_solution =
    "# TODO 2: link\ntarget_link_libraries(a PRIVATE b)\n# END TODO 2\n";

std::string patch(const std::string& phrase) {
  return "Misconception: strict\nPhrase: " + phrase + "\nCaught-by: test\n\ndiff --git a b\n";
}

// A workbook of two stages, of which 05_rows has a page, a solution and a mistake.
class lint : public testing::Test {
 protected:
  lint() {
    workbook_.root = fs::path(test_folder()) / "lint book";
    fs::remove_all(workbook_.root);
    workbook_.table.stages = {stage, {"06_next", "06_next", "Next"}};
    write("common/rule.hpp", "");
    write("05_rows/figure.svg", "");
    write("06_next/next.hpp", "");
    write("solutions/05_rows/rows.cpp", rows_solution);
    write("solutions/05_rows/build.cmake", cmake_solution);
    write("solutions/05_rows/mistakes/strict.patch", patch("rows.cpp fails with a < b | c"));
  }

  void write(const std::string& file, const std::string& text) {
    write_text(workbook_.root / file, text);
  }

  std::vector<std::string> faults_of(const std::string& page) {
    write("05_rows/README.md", page);
    return lint_stage(workbook_, stage);
  }

  std::vector<std::string> faults_of_teaching(const std::string& page) {
    write("solutions/TEACHING.md", page);
    return lint_page(workbook_, workbook_.solutions() / "TEACHING.md");
  }

  // The faults of the good page with one change.
  std::vector<std::string> changed(const std::string& from, const std::string& to) {
    std::string page = good_page;
    const std::size_t at = page.find(from);
    EXPECT_NE(at, page.npos) << "the good page has no: " << from;
    return faults_of(page.replace(at, from.size(), to));
  }

  Workbook workbook_;
};

}  // namespace

TEST_F(lint, is_silent_on_a_good_page) { EXPECT_THAT(faults_of(good_page), IsEmpty()); }

TEST_F(lint, gives_file_line_and_what_to_do) {
  EXPECT_THAT(changed("# 05 · Rows at once", "# 05 · Columns"),
              ElementsAre("05_rows/README.md:1: the title is not `# 05 · Rows at once`, as "
                          "common/stages.txt has it"));
}

TEST_F(lint, misses_a_page) {
  EXPECT_THAT(lint_stage(workbook_, {"06_next", "06_next", "Next"}),
              ElementsAre(HasSubstr("there is no such page")));
}

TEST_F(lint, takes_an_optional_stage) {
  EXPECT_THAT(changed("Rows at once", "Rows at once (optional)"), IsEmpty());
}

TEST_F(lint, misses_the_idea) {
  EXPECT_THAT(changed("*One idea.*\n", ""), ElementsAre(HasSubstr("no idea below the title")));
}

TEST_F(lint, misses_a_fact) {
  EXPECT_THAT(changed(" · **Needs** a compiler", ""), ElementsAre(HasSubstr("lacks **Needs**")));
}

TEST_F(lint, misses_the_line_of_facts) {
  EXPECT_THAT(changed("**Time**", "Time"), ElementsAre(HasSubstr("no line of facts")));
}

TEST_F(lint, finds_another_stage_s_command) {
  EXPECT_THAT(changed("./workbook test 05`", "./workbook test 06`"),
              ElementsAre(HasSubstr("**Check with** is not `./workbook test 05`")));
}

TEST_F(lint, finds_a_file_that_is_not_edited_and_one_that_is_not_named) {
  EXPECT_THAT(changed("`rows.cpp` and", "`row.cpp` and"),
              ElementsAre(HasSubstr("lacks `rows.cpp`"), HasSubstr("names `row.cpp`")));
}

TEST_F(lint, misses_a_heading_in_the_middle) {
  EXPECT_THAT(changed("## Measure\n", ""),
              ElementsAre(HasSubstr("`## Measure` is missing: it belongs before `## Questions`")));
}

TEST_F(lint, misses_the_last_heading) {
  EXPECT_THAT(changed("## The same step in the Python course\n", ""),
              ElementsAre(HasSubstr("is missing at the end")));
}

TEST_F(lint, finds_a_heading_that_the_template_lacks) {
  EXPECT_THAT(changed("## Measure\n", "## Measure\n\n## Notes\n"),
              ElementsAre(HasSubstr("`## Notes` is not in the template")));
}

TEST_F(lint, finds_headings_in_another_order) {
  EXPECT_THAT(changed("## Measure\n\n## Questions\n\n1. *Why* so?\n2. *What if* not?\n3. How?\n",
                      "## Questions\n\n1. *Why* so?\n2. *What if* not?\n3. How?\n\n## Measure\n"),
              ElementsAre(HasSubstr("`## Measure` comes too late or twice")));
}

TEST_F(lint, finds_a_why_without_figure) {
  EXPECT_THAT(changed("![Three bars of different lengths.](figure.svg)", ""),
              ElementsAre(HasSubstr("no figure")));
}

TEST_F(lint, finds_a_why_that_is_too_long_and_does_not_count_the_alt_text) {
  std::string words;
  for (int i = 0; i < 148; ++i) words += "word\n";
  EXPECT_THAT(changed("Because", words), ElementsAre(HasSubstr("at most 150")));
  EXPECT_THAT(changed("Three bars", "Three " + words + "bars"), IsEmpty());
}

TEST_F(lint, counts_what_is_learnt) {
  EXPECT_THAT(changed("- do that.\n", ""), ElementsAre(HasSubstr("two or three things")));
}

TEST_F(lint, counts_the_questions) {
  EXPECT_THAT(changed("3. How?\n", ""), ElementsAre(HasSubstr("at least three questions")));
}

TEST_F(lint, misses_the_kinds_of_question) {
  EXPECT_THAT(changed("*Why* so", "How so"), ElementsAre(HasSubstr("no question asks `why`")));
  EXPECT_THAT(changed("*What if* not", "When not"), ElementsAre(HasSubstr("asks `what if`")));
}

TEST_F(lint, finds_a_misnumbered_hint) {
  EXPECT_THAT(changed("Hint 2", "Hint 4"), ElementsAre(HasSubstr("<summary>Hint 2</summary>")));
}

TEST_F(lint, counts_the_hints) {
  EXPECT_THAT(changed("<details><summary>Hint 2</summary>\n\nA loop over `y`.\n\n</details>\n", ""),
              ElementsAre(HasSubstr("there are 2 hints"), HasSubstr("Hint 2")));
}

TEST_F(lint, finds_an_empty_hint) {
  EXPECT_THAT(changed("Look.", ""), ElementsAre(HasSubstr("Hint 1 is empty")));
}

TEST_F(lint, finds_details_that_are_never_closed) {
  EXPECT_THAT(changed("Look.\n\n</details>", "Look."), ElementsAre(HasSubstr("never closed")));
}

TEST_F(lint, finds_a_hint_whose_markdown_would_not_be_shown) {
  EXPECT_THAT(changed("</summary>\n\nLook.", "</summary>\nLook."),
              ElementsAre(HasSubstr("leave a line empty")));
}

TEST_F(lint, finds_a_hint_that_shows_an_answer_whole) {
  EXPECT_THAT(changed("`target_link_libraries(...)`", "`target_link_libraries( a PRIVATE b )`"),
              ElementsAre(HasSubstr("whole answer to TODO 2 (solutions/05_rows/build.cmake:1)")));
  EXPECT_THAT(changed("Look.", "    for (int y = 0; y < h; ++y)\n      fill(y);"),
              ElementsAre(HasSubstr("whole answer to TODO 1")));
}

TEST_F(lint, finds_a_todo_that_the_task_lacks) {
  EXPECT_THAT(changed("- **TODO 2** link it.\n", ""),
              ElementsAre(HasSubstr("TODO 2 of solutions/05_rows/build.cmake:1 is not in `Task`")));
}

TEST_F(lint, finds_a_todo_that_the_solution_lacks) {
  EXPECT_THAT(changed("**TODO 2** link it.", "**TODO 2** link it.\n- **TODO 3** rest."),
              ElementsAre(HasSubstr("TODO 3 is in no file")));
}

TEST_F(lint, compares_with_the_open_todos_where_there_are_no_solutions) {
  fs::remove_all(workbook_.solutions());
  write("05_rows/rows.cpp", "void f() {\n  WORKBOOK_TODO(3, \"x\");\n}\n");
  write("05_rows/rows_test.cpp", "// TODO 7: nobody's\n");
  EXPECT_THAT(faults_of(good_page), ElementsAre(HasSubstr("TODO 3 of 05_rows is not in `Task`")));
}

TEST_F(lint, is_silent_on_what_needs_the_solutions_where_there_are_none) {
  fs::remove_all(workbook_.solutions());
  write("05_rows/build.cmake", "# TODO 2: link\n");
  EXPECT_THAT(changed("Look.", "Look into [the answers](../solutions/05_rows/rows.cpp)."),
              IsEmpty());
}

TEST_F(lint, reports_broken_marks_in_a_solution) {
  write("solutions/05_rows/rows.cpp", "// TODO 1: open\n");
  EXPECT_THAT(faults_of(good_page), ElementsAre(HasSubstr("never closed")));
}

TEST_F(lint, finds_a_link_to_nothing) {
  EXPECT_THAT(changed("rule.hpp", "rules.hpp"),
              ElementsAre(HasSubstr("README.md:15: there is no ../common/rules.hpp")));
}

TEST_F(lint, finds_a_heading_that_a_link_misses) {
  EXPECT_THAT(changed("(#task)", "(#tasks)"), ElementsAre(HasSubstr("called #tasks")));
  write("06.md", "# Six\n");
  EXPECT_THAT(changed("(#task)", "(../06.md#six)"), IsEmpty());
  EXPECT_THAT(changed("(#task)", "(../06.md#seven)"), ElementsAre(HasSubstr("06.md is called")));
}

TEST_F(lint, finds_a_link_into_another_stage) {
  EXPECT_THAT(changed("../common/rule.hpp", "../06_next/next.hpp"),
              ElementsAre(HasSubstr("leads into 06_next")));
}

TEST_F(lint, finds_a_link_out_of_the_workbook) {
  EXPECT_THAT(changed("../common/rule.hpp", "../../elsewhere"),
              ElementsAre(HasSubstr("leads out of the workbook")));
  EXPECT_THAT(changed("../common/rule.hpp", "/etc/hosts"),
              ElementsAre(HasSubstr("leads out of the workbook")));
}

TEST_F(lint, leaves_links_to_other_places_alone) {
  EXPECT_THAT(changed("../common/rule.hpp", "https://example.org/a#b"), IsEmpty());
}

TEST_F(lint, finds_an_image_that_is_not_there_and_one_without_words) {
  EXPECT_THAT(changed("figure.svg", "figure.png"), ElementsAre(HasSubstr("no figure.png")));
  EXPECT_THAT(changed("Three bars of different lengths.", "figure"),
              ElementsAre(HasSubstr("no alt text")));
}

TEST_F(lint, misses_the_row_of_a_mistake) {
  write("solutions/05_rows/mistakes/square.patch", patch("not square"));
  EXPECT_THAT(faults_of(good_page),
              ElementsAre(HasSubstr("the mistake square in its first cell: not")));
}

TEST_F(lint, looks_for_the_phrase_in_the_first_cell_only) {
  EXPECT_THAT(changed("| strict |", "| strict, rows.cpp fails with a |"), IsEmpty());
  EXPECT_THAT(changed("| `rows.cpp` fails with \"a &lt; b \\| c\" | strict |",
                      "| strict | rows.cpp fails with a < b \\| c |"),
              ElementsAre(HasSubstr("no row has the phrase")));
}

TEST_F(lint, finds_two_mistakes_with_one_phrase) {
  write("solutions/05_rows/mistakes/twin.patch", patch("`rows.cpp`  fails with a < b | c"));
  EXPECT_THAT(faults_of(good_page), ElementsAre(HasSubstr("have one phrase")));
}

TEST_F(lint, misses_a_line_in_the_header_of_a_patch) {
  write("solutions/05_rows/mistakes/strict.patch",
        "Misconception: x\nPhrase: a < b\n\ndiff --git a b\n+Caught-by: test\n");
  EXPECT_THAT(faults_of(good_page), ElementsAre(HasSubstr("`Caught-by: ...`")));
}

TEST_F(lint, finds_a_capture_of_a_mistake_that_there_is_not) {
  EXPECT_THAT(changed("mistake: strict", "mistake: lax"),
              ElementsAre(HasSubstr("README.md:28: there is no solutions/05_rows/mistakes/lax")));
}

TEST_F(lint, finds_a_comment_that_says_nothing_of_a_capture) {
  EXPECT_THAT(changed("<!-- skeleton -->", "<!-- skelton -->"),
              ElementsAre(HasSubstr("<!-- skelton --> says nothing")));
}

TEST_F(lint, finds_a_comment_that_stands_before_no_capture) {
  EXPECT_THAT(changed("<!-- skeleton -->\n", "<!-- skeleton -->\n\n"),
              ElementsAre(HasSubstr("stands before no capture")));
}

TEST_F(lint, finds_long_lines_outside_tables_and_links) {
  const std::string long_words = std::string(141, 'x');
  EXPECT_THAT(changed("Look.", long_words), ElementsAre(HasSubstr("has 141 columns")));
  EXPECT_THAT(changed("| strict |", "| " + long_words + " |"), IsEmpty());
  EXPECT_THAT(changed("Look.", "See https://example.org/" + long_words), IsEmpty());
}

TEST_F(lint, looks_at_links_and_images_of_the_other_pages) {
  write("README.md", "[five](05_rows/README.md) ![](m.png)\n");
  write("05_rows/README.md", good_page);
  EXPECT_THAT(lint_page(workbook_, workbook_.root / "README.md"),
              ElementsAre(HasSubstr("README.md:1: the image m.png has no alt text"),
                          HasSubstr("no m.png")));
}

TEST_F(lint, finds_nothing_where_the_teachers_page_has_a_row_for_each_mistake) {
  EXPECT_THAT(faults_of_teaching("## 05 · Rows\n\n| `strict` | belief | question |\n"), IsEmpty());
}

TEST_F(lint, misses_the_row_of_a_mistake_on_the_teachers_page) {
  EXPECT_THAT(faults_of_teaching("# A\n\n## 05 · Rows\n\nSpeak of `strict`.\n"),
              ElementsAre(HasSubstr("TEACHING.md:3: no row begins with `strict`")));
}

TEST_F(lint, looks_for_the_row_below_the_heading_of_its_stage) {
  EXPECT_THAT(faults_of_teaching("## 05 · Rows\n\n## 06 · Next\n\n| `strict` | a | b |\n"),
              ElementsAre(HasSubstr("TEACHING.md:1: no row begins with `strict`")));
}

TEST_F(lint, finds_a_row_of_a_mistake_that_there_is_not) {
  EXPECT_THAT(faults_of_teaching("## 05 · R\n| `strict` | a | b |\n| `lax` | a | b |\n"),
              ElementsAre(HasSubstr("TEACHING.md:3: there is no solutions/05_rows/mistakes/lax")));
}

TEST_F(lint, misses_the_heading_of_a_stage_on_the_teachers_page) {
  EXPECT_THAT(faults_of_teaching("## 5 · Rows\n"),
              ElementsAre(HasSubstr("no heading begins with the number of 05_rows")));
}

TEST_F(lint, counts_a_pass_for_each_page_and_a_failure_for_each_fault) {
  workbook_.table.stages = {stage};
  write("README.md", "good\n");
  write("05_rows/README.md", good_page);
  write("common/docs/choosing.md", "[a](b) [c](d)\n");
  write("solutions/README.md", "good\n");
  const Tally tally = lint_all(workbook_);
  EXPECT_EQ(tally.passed(), 3);
  EXPECT_EQ(tally.failed(), 2);
}

TEST_F(lint, knows_the_page_of_a_folder_that_holds_rooms) {
  workbook_.table.stages = {{"06a", "06_all/a", "A"}, {"06b", "06_all/b", "B"}};
  write("README.md", "");
  write("06_all/README.md", "");
  write("CONTRIBUTING.md", "");
  write("common/README.md", "");
  EXPECT_THAT(other_pages(workbook_),
              ElementsAre(workbook_.root / "06_all/README.md", workbook_.root / "CONTRIBUTING.md",
                          workbook_.root / "README.md", workbook_.root / "common/README.md"));
}

}  // namespace workbook
