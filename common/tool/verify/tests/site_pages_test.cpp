// A page of the workbook on its way to the documentation site.
#include <gmock/gmock.h>

#include "repository/files.hpp"
#include "verify/tests/site_python.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::Not;

// The page sub/README.md of a workbook in which there is also sub/a.hpp, a picture, a header that
// Doxygen documents, and a solution.
class SitePage : public SiteFolder {
 protected:
  void SetUp() override {
    SiteFolder::SetUp();
    write("README.md", "# The front\n");
    write("common/stages.txt", "stage | 01 | sub | Below\n");
    write("sub/a.hpp", "");
    write("sub/figure.svg", "");
    write("common/geometry/ring.hpp", "");
    write("solutions/sub/a.hpp", "");
  }

  std::string converted(const std::string& text) const {
    write("sub/README.md", "# Below\n\n" + text);
    return site_python(
        "from pathlib import Path\n"
        "from pages import read_pages\n"
        "from readme import Readme\n"
        "from targets import SiteTargets\n"
        "root = Path(sys.argv[2])\n"
        "targets = SiteTargets(root, read_pages(root), [Path('common/geometry/ring.hpp')])\n"
        "text = (root / 'sub/README.md').read_text()\n"
        "print(Readme(Path('sub/README.md'), 'page_sub', targets).convert(text))\n",
        {root});
  }
};

TEST_F(SitePage, has_the_sites_name_at_its_title) {
  EXPECT_THAT(converted(""), HasSubstr("# Below {#page_sub}\n"));
}

TEST_F(SitePage, has_githubs_names_at_its_headings) {
  const std::string text = converted("## `at()`, and why\n\n## Hints\n\n## Hints\n");
  EXPECT_THAT(text, HasSubstr("{#page_sub_at-and-why}"));
  EXPECT_THAT(text, HasSubstr("## Hints {#page_sub_hints}"));
  EXPECT_THAT(text, HasSubstr("## Hints {#page_sub_hints-1}"));
}

TEST_F(SitePage, keeps_a_hint_folded_and_its_markdown) {
  const std::string text =
      converted("<details>\n<summary>Hint 1</summary>\n\nLook *here*.\n\n</details>\n");
  EXPECT_THAT(text, HasSubstr("\\htmlonly[block]<details>\\endhtmlonly\n"));
  EXPECT_THAT(text, HasSubstr("<summary>Hint 1</summary>"));
  EXPECT_THAT(text, HasSubstr("\nLook *here*.\n"));
}

TEST_F(SitePage, links_to_another_page_and_its_heading) {
  EXPECT_THAT(converted("[up](../README.md#two-words)\n"),
              HasSubstr("<a href=\"index.html#index_two-words\">up</a>"));
}

TEST_F(SitePage, links_to_a_source_file_on_a_page_of_its_own) {
  EXPECT_THAT(converted("[`a.hpp`](a.hpp)\n"),
              HasSubstr("<a href=\"source_sub_a_hpp.html\"><code>a.hpp</code></a>"));
}

TEST_F(SitePage, links_to_what_doxygen_says_of_a_header) {
  EXPECT_THAT(converted("[the ring](../common/geometry/ring.hpp)\n"),
              HasSubstr("[the ring](@ref common/geometry/ring.hpp)"));
}

TEST_F(SitePage, does_not_link_to_an_answer) {
  const std::string text = converted("See [the answer](../solutions/sub/a.hpp).\n");
  EXPECT_THAT(text, HasSubstr("See the answer."));
  EXPECT_THAT(text, Not(HasSubstr("href")));
}

TEST_F(SitePage, does_not_link_to_what_is_not_there) {
  EXPECT_THAT(converted("[gone](b.hpp)\n"), Not(HasSubstr("href")));
}

TEST_F(SitePage, takes_its_pictures_along) {
  EXPECT_THAT(
      converted("![Three\nbars.](figure.svg)\n"),
      HasSubstr("<img class=\"figure\" src=\"pictures/sub_figure.svg\" alt=\"Three bars.\">"));
}

TEST_F(SitePage, keeps_fenced_code_as_it_is) {
  EXPECT_THAT(converted("```\n$ a <b> @c `d`\n  e\n```\n"),
              HasSubstr("<pre class=\"fragment\">$ a &lt;b&gt; @c `d`&#10;  e</pre>"));
}

TEST_F(SitePage, lets_doxygen_colour_code_of_a_language) {
  EXPECT_THAT(converted("```cpp\nint x;\n```\n"), HasSubstr("@code{.cpp}\nint x;\n@endcode"));
}

TEST_F(SitePage, takes_indented_lines_for_code) {
  EXPECT_THAT(converted("So:\n\n    ./workbook test\n\nThen.\n"),
              HasSubstr("<pre class=\"fragment\">./workbook test</pre>"));
}

TEST_F(SitePage, keeps_code_in_a_list_in_the_list) {
  EXPECT_THAT(converted("- So:\n\n      ./workbook test\n"),
              HasSubstr("\n  \\htmlonly[block]<pre class=\"fragment\">./workbook test</pre>"));
}

TEST_F(SitePage, keeps_a_pipe_of_code_in_its_cell) {
  EXPECT_THAT(converted("| a | b |\n|---|---|\n| `x \\|\\| y` | z |\n"),
              HasSubstr(R"(| <code>x \|\| y</code> | z |)"));
}

TEST_F(SitePage, keeps_a_backtick_of_code) {
  EXPECT_THAT(converted("``to `f(int*)'``\n"), HasSubstr(R"(<code>to \`f(int\*)'</code>)"));
}

TEST_F(SitePage, stresses_words_with_code_among_them) {
  EXPECT_THAT(converted("*In order of `low`.*"), HasSubstr("<em>In order of <code>low</code>"));
  EXPECT_THAT(converted("**`at` checks** and `b * c` `d*`"),
              HasSubstr("<strong><code>at</code> checks</strong> and <code>b \\* c</code>"));
}

TEST_F(SitePage, keeps_the_rule_of_a_table) {
  EXPECT_THAT(converted("| a | b |\n|---|--:|\n| x | y |\n"), HasSubstr("\n|---|--:|\n"));
}

TEST_F(SitePage, has_no_commands_of_doxygen_in_its_words) {
  EXPECT_THAT(converted("A #name and @name with --full and \"a < b\".\n"),
              HasSubstr(R"(A \#name and \@name with \--full and &quot;a &lt; b&quot;.)"));
}

TEST_F(SitePage, has_formulas) {
  EXPECT_THAT(converted("On row $y_1$ it is\n\n```math\n\\frac{a}{b}\n```\n"),
              HasSubstr("On row \\f$y_1\\f$ it is\n\n\\f[\n\\frac{a}{b}\n\\f]"));
}

TEST_F(SitePage, does_not_take_money_for_formulas) {
  EXPECT_THAT(converted("From $5 to $7 and `$x$`.\n"), Not(HasSubstr("\\f$")));
}

TEST_F(SitePage, loses_comments) {
  EXPECT_THAT(converted("<!-- skeleton -->\nText.\n"), Not(HasSubstr("skeleton")));
}

// The order of the pages.
class SiteOrder : public SiteFolder {
 protected:
  std::string order() const {
    return site_python(
        "from pathlib import Path\n"
        "from pages import read_pages\n"
        "print(' '.join(page.path.as_posix() for page in read_pages(Path(sys.argv[2]))))\n",
        {root});
  }
};

TEST_F(SiteOrder, is_that_of_the_list_of_stages) {
  write("README.md", "# The front\n");
  write("common/stages.txt",
        "# stages\nstage | 06a | 06/a | A\nstage | 05 | 05 | B\nrow | x | y | z\n");
  for (const char* page : {"05/README.md", "06/README.md", "06/a/README.md", "solutions/README.md",
                           "solutions/A.md", "common/docs/B.md"}) {
    write(page, "# A page\n");
  }
  EXPECT_EQ(order(),
            "README.md 06/README.md 06/a/README.md 05/README.md solutions/README.md solutions/A.md "
            "common/docs/B.md\n");
}

TEST_F(SiteOrder, puts_a_worked_example_behind_the_rooms_beside_it) {
  write("README.md", "# The front\n");
  write("common/stages.txt",
        "stage | 06a | 06/a | A\nstage | 06b | 06/b | B\nstage | 07 | 07 | C\n"
        "worked | 06.more | 06/more\nworked | 07.more | 07\n");
  for (const char* page :
       {"06/a/README.md", "06/b/README.md", "06/more/README.md", "07/README.md"}) {
    write(page, "# A page\n");
  }
  EXPECT_EQ(order(), "README.md 06/a/README.md 06/b/README.md 06/more/README.md 07/README.md\n");
}

TEST_F(SiteOrder, leaves_out_what_a_copy_lacks) {
  write("README.md", "# The front\n");
  write("common/stages.txt", "stage | 05 | 05 | B\n");
  EXPECT_EQ(order(), "README.md\n");
}

TEST_F(SiteOrder, wants_a_title_on_each_page) {
  write("README.md", "no title\n");
  write("common/stages.txt", "");
  try {
    order();
    FAIL() << "a page without a title was taken";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("README.md has no title"));
  }
}

}  // namespace
}  // namespace workbook
