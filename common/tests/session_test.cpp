#include "timing/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/oracle.hpp"
#include "geometry/polygons.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

Variant variant(const std::string& method) {
  return {method, {{WORKBOOK_FIXTURE_WORKER}, {}}, testing::TempDir() + "worker.log", method, 1,
          {1, 0}};
}

std::vector<Series> measure_methods(const std::vector<std::string>& methods, int rounds = 3) {
  const Plan plan{random_polygon(1, 12, 40), true, 40, 30, rounds};
  std::vector<Variant> variants;
  for (const std::string& method : methods) variants.push_back(variant(method));
  return measure(variants, plan, mask_by_rule(plan.ring, true, 40, 30),
                 [](double, const std::string&) {});
}

Series measure_one(const std::string& method) { return measure_methods({method}).at(0); }

}  // namespace

TEST(session, gives_one_time_a_round_for_a_right_mask) {
  const Series series = measure_one("");
  EXPECT_EQ(series.status, Status::ok) << series.why;
  EXPECT_EQ(series.wall.size(), 3u);
  EXPECT_GT(series.wall.at(0), 0);
}

TEST(session, gives_no_time_for_a_wrong_mask) {
  const Series series = measure_one("wrong");
  EXPECT_EQ(series.status, Status::wrong);
  EXPECT_EQ(series.why, "1 pixels differ from the rule, the first at (3, 2)");
  EXPECT_TRUE(series.wall.empty());
}

TEST(session, finds_a_mask_that_was_never_written) {
  EXPECT_EQ(measure_one("writes_nothing").status, Status::wrong);
}

TEST(session, finds_a_mask_that_was_remembered) {
  EXPECT_EQ(measure_one("remembers").status, Status::wrong);
}

TEST(session, knows_what_is_still_to_do) {
  const Series series = measure_one("waits");
  EXPECT_EQ(series.status, Status::todo);
  EXPECT_EQ(series.why, "TODO 2: make the mask");
}

TEST(session, tells_what_was_thrown_in_one_line) {
  const Series series = measure_one("throws");
  EXPECT_EQ(series.status, Status::failed);
  EXPECT_EQ(series.why, "no idea");
}

TEST(session, says_how_a_worker_died) {
  EXPECT_THAT(measure_one("crashes").why, HasSubstr("aborted"));
  EXPECT_THAT(measure_one("hangs").why, HasSubstr("ran for more than 1 s"));
}

TEST(session, is_not_misled_by_what_the_code_prints) {
  const Series series = measure_one("prints");
  EXPECT_EQ(series.status, Status::ok) << series.why;
  EXPECT_GT(series.wall.at(0), 0);
}

TEST(session, goes_on_without_those_that_fail) {
  const std::vector<Series> all = measure_methods({"crashes", "", "hangs", ""});
  EXPECT_EQ(all[0].status, Status::failed);
  EXPECT_EQ(all[1].wall.size(), 3u);
  EXPECT_EQ(all[2].status, Status::failed);
  EXPECT_EQ(all[3].wall.size(), 3u);
}

TEST(session, says_that_there_is_no_such_method) {
  EXPECT_THAT(measure_one("unknown").why, HasSubstr("no method called `unknown`"));
}

TEST(session, says_that_a_worker_cannot_be_started) {
  const Plan plan{{}, true, 2, 2, 1};
  const Variant nobody{"nobody", {{"/nowhere/worker"}, {}}, "/dev/null"};
  const Series series =
      measure({nobody}, plan, Mask(2, 2), [](double, const std::string&) {}).at(0);
  EXPECT_EQ(series.status, Status::failed);
  EXPECT_THAT(series.why, HasSubstr("cannot be started"));
}

TEST(compare_rows, looks_only_at_the_rows_that_were_made) {
  Mask mask(2, 4);
  mask.view().at(0, 1) = 1;
  EXPECT_EQ(compare_rows(mask, Mask(2, 4), 2), "");
  EXPECT_EQ(compare_rows(mask, Mask(2, 4), 1),
            "1 pixels differ from the rule, the first at (0, 1)");
}

}  // namespace workbook
