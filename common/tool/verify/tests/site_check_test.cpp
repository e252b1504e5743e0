// The walk through the finished site finds each planted fault, and none in a good site.
#include <gmock/gmock.h>

#include "verify/tests/site_python.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class SiteCheck : public SiteFolder {
 protected:
  void SetUp() override {
    SiteFolder::SetUp();
    write("index.html", "<a rel='next' href='b.html'>b</a><a href='b.html#word'>word</a>");
    write("b.html", "<a rel='prev' href='index.html'>up</a><h2 id='word'>Word</h2>");
  }

  std::string faults() const {
    const ProgramResult result =
        run_python({site_scripts() / "check.py", root, "index.html", "b.html"});
    return result.errors;
  }
};

TEST_F(SiteCheck, finds_nothing_in_a_good_site) { EXPECT_THAT(faults(), IsEmpty()); }

TEST_F(SiteCheck, finds_a_page_that_was_not_made) {
  std::filesystem::remove(root / "b.html");
  EXPECT_THAT(faults(), HasSubstr("b.html is not there"));
}

TEST_F(SiteCheck, finds_a_missing_step) {
  write("b.html", "<h2 id='word'>Word</h2>");
  EXPECT_THAT(faults(), HasSubstr("b.html: the link prev leads to no page, not to index.html"));
}

TEST_F(SiteCheck, finds_a_step_to_the_wrong_page) {
  write("index.html", "<a rel='next' href='index.html'>here</a>");
  EXPECT_THAT(faults(), HasSubstr("index.html: the link next leads to index.html, not to b.html"));
}

TEST_F(SiteCheck, finds_a_step_behind_the_last_page) {
  write("b.html",
        "<a rel='prev' href='index.html'>up</a><a rel='next' href='b.html'>on</a>"
        "<h2 id='word'>Word</h2>");
  EXPECT_THAT(faults(), HasSubstr("b.html: the link next leads to b.html, not to none"));
}

TEST_F(SiteCheck, finds_a_link_to_no_file) {
  write("c.html", "<a href='gone.html'>gone</a>");
  EXPECT_THAT(faults(), HasSubstr("c.html: gone.html leads to no file of the site"));
}

TEST_F(SiteCheck, finds_a_picture_that_is_missing) {
  write("c.html", "<img src='pictures/gone.svg'>");
  EXPECT_THAT(faults(), HasSubstr("pictures/gone.svg leads to no file"));
}

TEST_F(SiteCheck, finds_a_heading_that_is_missing) {
  write("c.html", "<a href='b.html#gone'>gone</a>");
  EXPECT_THAT(faults(), HasSubstr("c.html: b.html has nothing that is called #gone"));
}

TEST_F(SiteCheck, finds_a_branch_of_the_tree_to_no_page) {
  write("navtreedata.js", "var NAVTREE =\n[\n  [ \"Gone\", \"gone.html\", null ]\n];\n");
  EXPECT_THAT(faults(), HasSubstr("navtreedata.js: gone.html leads to no page"));
}

TEST_F(SiteCheck, finds_an_entry_of_the_menu_to_no_page) {
  write("menudata.js", "var menudata={children:[\n{text:\"Gone\",url:\"gone.html\"}]}\n");
  EXPECT_THAT(faults(), HasSubstr("menudata.js: gone.html leads to no page"));
}

TEST_F(SiteCheck, finds_what_is_loaded_from_the_network) {
  write("c.html", "<script src='https://example.org/a.js'></script>");
  EXPECT_THAT(faults(), HasSubstr("c.html: https://example.org/a.js is loaded from the network"));
}

TEST_F(SiteCheck, lets_a_reader_follow_a_link_elsewhere) {
  write("c.html", "<a href='https://example.org/'>elsewhere</a>");
  EXPECT_THAT(faults(), IsEmpty());
}

TEST(site_tools, that_are_missing_are_named) {
  try {
    site_python(
        "import build\n"
        "build.shutil.which = lambda name: None\n"
        "build.find_tools()\n");
    FAIL() << "tools were found where there are none";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(),
                 "The site needs what is not here: doxygen, doxygen-awesome-css and "
                 "libjs-mathjax (./workbook setup tools installs them).\n");
  }
}

}  // namespace
}  // namespace workbook
