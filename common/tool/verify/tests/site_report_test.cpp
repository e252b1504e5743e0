// What `verify` makes of the documentation site.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "verify/site.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<Stage> stages{{"03_clib", "03_clib", ""}, {"06a", "06_opencl/a_devices", ""}};

TEST(site_report, counts_a_pass_for_each_page) {
  const Tally tally = judge_site(
      stages, "page README.md\npage 03_clib/README.md\npage 06_opencl/a_devices/README.md\n");
  EXPECT_EQ(tally.text(), "3 passed, 0 failed, 0 skipped");
}

TEST(site_report, fails_for_each_fault) {
  const Tally tally =
      judge_site({}, "page README.md\nfault a.html: b.html leads to no file of the site.\n");
  EXPECT_THAT(tally.failures(), ElementsAre("a.html: b.html leads to no file of the site."));
}

TEST(site_report, names_a_stage_without_a_page) {
  const Tally tally = judge_site(stages, "page README.md\npage 03_clib/README.md\n");
  EXPECT_THAT(tally.failures(), ElementsAre(HasSubstr("06a has no page")));
}

TEST(site_report, of_a_page_whose_name_only_begins_alike_is_not_the_stages) {
  const Tally tally = judge_site({stages[0]}, "page 03_clib/README.md.old\n");
  EXPECT_EQ(tally.failed(), 1);
}

TEST(site_report, of_a_build_that_made_no_page_fails) {
  EXPECT_EQ(judge_site(stages, "").failed(), 2);
}

}  // namespace
}  // namespace workbook
