#include "timing/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "geometry/polygons.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

std::string kept_masks() { return test_folder() + "kept_masks"; }

Variant variant(const std::string& method) {
  return {method,
          {{test_program("fixture.worker")}, {"WORKBOOK_KEPT_MASKS=" + kept_masks()}},
          test_folder() + "worker.log",
          method,
          1,
          {1, 0}};
}

std::vector<Series> measure_methods(const std::vector<std::string>& methods, int rounds = 3,
                                    unsigned seed = 1) {
  const Plan plan{{"", random_polygon(1, 12, 40), true, 40, 30}, {.most = rounds, .seed = seed}};
  std::vector<Variant> variants;
  for (const std::string& method : methods) variants.push_back(variant(method));
  return measure(variants, plan, [](double, const std::string&) {}).series;
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

TEST(session, finds_a_mask_that_is_completed_after_the_call_has_returned) {
  const Series series = measure_one("finishes_later");
  EXPECT_EQ(series.status, Status::wrong);
  EXPECT_THAT(series.why, HasSubstr("were written after the call had returned"));
}

TEST(session, finds_a_mask_that_is_made_in_the_next_call) {
  const Series series = measure_one("one_call_behind");
  EXPECT_EQ(series.status, Status::wrong);
  EXPECT_THAT(series.why, HasSubstr("were not written when the call returned"));
}

TEST(session, finds_the_mask_of_a_polygon_that_only_looks_like_the_one_before) {
  const Series series = measure_one("knows_by_count");
  EXPECT_EQ(series.status, Status::wrong);
  EXPECT_THAT(series.why, HasSubstr("the mask of a polygon that it had seen before"));
}

TEST(session, finds_masks_that_are_remembered_rightly) {
  const Series series = measure_methods({"remembers_rightly"}, 8).at(0);
  EXPECT_EQ(series.status, Status::wrong);
  EXPECT_THAT(series.why, HasSubstr("a remembered mask has no speed"));
}

TEST(session, finds_masks_that_an_earlier_run_has_left_in_a_file) {
  std::filesystem::remove(kept_masks());
  measure_methods({"remembers_in_a_file"}, 8, 1);
  const Series series = measure_methods({"remembers_in_a_file"}, 8, 1000).at(0);
  EXPECT_EQ(series.status, Status::wrong);
  EXPECT_THAT(series.why, HasSubstr("a remembered mask has no speed"));
}

TEST(session, finds_a_mask_that_becomes_wrong_with_time) {
  EXPECT_THAT(measure_one("wrong_in_the_end").why, HasSubstr("pixels differ from the rule"));
}

TEST(session, gives_each_variant_its_own_case) {
  Variant small = variant(""), wide = variant("");
  small.own_case = {"", random_polygon(1, 5, 10), true, 8, 9};
  wide.own_case = {"", random_polygon(2, 9, 50), true, 50, 20};
  const Plan nobodys_case{{"", {{NAN, 0}}, true, 40, 30}, {.most = 3}};
  for (const Series& series :
       measure({small, wide}, nobodys_case, [](double, const std::string&) {}).series) {
    EXPECT_EQ(series.status, Status::ok) << series.why;
    EXPECT_EQ(series.wall.size(), 3u);
  }
}

TEST(session, checks_the_masks_of_trusted_code_too) {
  Variant wrong = variant("wrong");
  wrong.is_trusted = true;
  const Plan plan{{"", random_polygon(1, 12, 40), true, 40, 30}, {.most = 3}};
  EXPECT_EQ(measure({wrong}, plan, [](double, const std::string&) {}).series.at(0).status,
            Status::wrong);
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

TEST(session, runs_no_round_where_the_one_that_is_needed_fails) {
  Plan plan{{"", random_polygon(1, 12, 40), true, 40, 30}, {.most = 3}};
  plan.needed = 0;
  const Session session =
      measure({variant("wrong"), variant("")}, plan, [](double, const std::string&) {});
  EXPECT_EQ(session.done.rounds, 0);
  EXPECT_EQ(session.series[1].status, Status::ok);
  EXPECT_TRUE(session.series[1].wall.empty());
}

TEST(session, says_that_there_is_no_such_method) {
  EXPECT_THAT(measure_one("unknown").why, HasSubstr("no method called `unknown`"));
}

TEST(session, says_that_a_worker_cannot_be_started) {
  const Plan plan{{"", {}, true, 2, 2}, {.most = 1}};
  const Variant nobody{"nobody", {{"/nowhere/worker"}, {}}, "/dev/null"};
  const Series series = measure({nobody}, plan, [](double, const std::string&) {}).series.at(0);
  EXPECT_EQ(series.status, Status::failed);
  EXPECT_THAT(series.why, HasSubstr("cannot be started"));
}

}  // namespace workbook
