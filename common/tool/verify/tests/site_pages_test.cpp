// A page of the workbook on its way to the documentation site.
#include <gmock/gmock.h>

#include "repository/files.hpp"
#include "verify/tests/site_python.hpp"

namespace workbook {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// The page 01_sub/README.md of a workbook in which there is also 01_sub/a.hpp, a picture, a header
// that Doxygen documents, and a solution.
class SitePage : public SiteFolder {
 protected:
  void SetUp() override {
    SiteFolder::SetUp();
    write("README.md", "# The front\n");
    write("01_sub/a.hpp", "");
    write("01_sub/figure.svg", "");
    write("common/geometry/ring.hpp", "");
    write("solutions/01_sub/a.hpp", "");
  }

  std::string converted(const std::string& text) const {
    write("01_sub/README.md", "# Below\n\n" + text);
    site_python(
        "from pathlib import Path\n"
        "from build import Site\n"
        "root = Path(sys.argv[2])\n"
        "site = Site(root, root / 'out')\n"
        "site.copy(site.pages[1])\n",
        {root});
    return read_text(root / "out/work/pages/page_01_sub.md");
  }
};

TEST_F(SitePage, has_the_sites_name_at_its_title) {
  EXPECT_THAT(converted(""), HasSubstr("# Below {#page_01_sub}\n"));
}

TEST_F(SitePage, has_githubs_names_at_its_headings) {
  const std::string text = converted("## `at()`, and why\n\n## Hints\n\n## Hints\n");
  EXPECT_THAT(text, HasSubstr("{#page_01_sub_at-and-why}"));
  EXPECT_THAT(text, HasSubstr("## Hints {#page_01_sub_hints}"));
  EXPECT_THAT(text, HasSubstr("## Hints {#page_01_sub_hints-1}"));
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
              HasSubstr("<a href=\"source_01_sub_a_hpp.html\"><code>a.hpp</code></a>"));
  EXPECT_THAT(read_text(root / "out/work/pages/source_01_sub_a_hpp.md"),
              HasSubstr("@include{lineno} 01_sub/a.hpp\n"));
}

TEST_F(SitePage, links_to_what_doxygen_says_of_a_header) {
  EXPECT_THAT(converted("[the `ring`](../common/geometry/ring.hpp)\n"),
              HasSubstr("[the ring](@ref common/geometry/ring.hpp)"));
}

TEST_F(SitePage, does_not_link_to_an_answer) {
  const std::string text = converted("See [the answer](../solutions/01_sub/a.hpp).\n");
  EXPECT_THAT(text, HasSubstr("See the answer."));
}

TEST_F(SitePage, does_not_link_to_what_is_not_there) {
  EXPECT_THAT(converted("See [gone](b.hpp).\n"), HasSubstr("See gone."));
}

TEST_F(SitePage, takes_its_pictures_along) {
  EXPECT_THAT(
      converted("![Three\nbars.](figure.svg)\n"),
      HasSubstr("<img class=\"figure\" src=\"pictures/01_sub_figure.svg\" alt=\"Three bars.\">"));
  EXPECT_TRUE(exists(root / "out/html/pictures/01_sub_figure.svg"));
}

TEST_F(SitePage, keeps_code_as_it_is) {
  for (const char* code : {"```\n$ a <b> @c `d`\n  e\n```\n", "\n    ./\"[a](b)\" #c\n"}) {
    EXPECT_THAT(converted(code), HasSubstr(code));
  }
}

TEST_F(SitePage, keeps_a_pipe_and_quotation_marks_of_code) {
  EXPECT_THAT(converted("| a | b |\n|---|--:|\n| `x \\|\\| '5%'` | z |\n"),
              HasSubstr("|---|--:|\n| <code>x \\|\\| '5\\%'</code> | z |"));
}

TEST_F(SitePage, has_no_commands_of_doxygen_in_its_words) {
  EXPECT_THAT(converted("A #name and @name \"a\".\n"),
              HasSubstr("A \\#name and \\@name &quot;a&quot;."));
}

TEST_F(SitePage, has_formulas) {
  EXPECT_THAT(converted("On row $y_1$ it is\n\n```math\n\\frac{a}{b}\n```\n"),
              HasSubstr("On row \\f$y_1\\f$ it is\n\n\\f[\n\\frac{a}{b}\n\\f]"));
}

TEST_F(SitePage, does_not_take_money_for_formulas) {
  EXPECT_THAT(converted("From $5 to $7 and `$x$`.\n"), Not(HasSubstr("\\f$")));
}

TEST_F(SitePage, stands_behind_the_page_of_the_folder_above) {
  for (const char* page : {"01_sub/README.md", "01_sub/b/README.md", "02/README.md",
                           "solutions/A.md", "solutions/README.md", "common/docs/B.md"}) {
    write(page, "# A page\n");
  }
  EXPECT_EQ(site_python("from pathlib import Path\n"
                        "from build import read_pages\n"
                        "print(' '.join(page.id for page in read_pages(Path(sys.argv[2]))))\n",
                        {root}),
            "index page_01_sub page_01_sub_b page_02 page_solutions page_solutions_a "
            "page_common_docs_b\n");
}

TEST_F(SitePage, wants_a_title) {
  write("README.md", "no title\n");
  try {
    converted("");
    FAIL() << "a page without a title was taken";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("README.md has no title"));
  }
}

TEST_F(SitePage, fails_where_doxygen_warns) {
  std::filesystem::create_directories(root / "common/docs");
  std::filesystem::copy(site_scripts(), root / "common/docs/site");
  write("common/page/theme.css", ":root {\n  --ink: #000000;\n}\n:root {\n  --ink: #ffffff;\n}\n");
  write("common/geometry/ring.hpp", "/// A ring. @nonsense\n/// @file\n#pragma once\n");
  const ProgramResult result = run_python({site_scripts() / "build.py", root, root / "out"});
  if (result.errors.find("what is not here") != std::string::npos) GTEST_SKIP() << result.errors;
  EXPECT_NE(result.status, 0);
  EXPECT_THAT(read_text(root / "out/report.txt"),
              AllOf(HasSubstr("fault common/geometry/ring.hpp:"), HasSubstr("nonsense")));
}

}  // namespace
}  // namespace workbook
