#include "bench/bench_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/text.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::Not;

Contender contender(const std::string& name, std::vector<double> seconds) {
  Contender result{name, {}};
  result.measured.series.wall = std::move(seconds);
  return result;
}

std::vector<double> about(double seconds, double spread = 0.001) {
  std::vector<double> series;
  for (int i = 0; i < 20; ++i) series.push_back(seconds * (1 + spread * ((i * 7) % 20 - 10) / 10));
  return series;
}

Bench bench_of(Contender subject, std::vector<Contender> others) {
  Bench bench{std::move(subject), std::move(others), {}, {}, {20, Stopped::precise}, 9};
  bench.floor.wall = about(1e-5);
  return bench;
}

std::string report(const Bench& bench) {
  const PlainOutput plain(page_width);
  return on_one_line(bench_report(bench, {}, usual_margin, page_width));
}

}  // namespace

TEST(bench_report, says_faster_and_how_sure_that_is) {
  const Bench bench = bench_of(contender("your 05_openmp", about(0.0075)),
                               {contender("your 04_class", about(0.015))});
  EXPECT_THAT(report(bench), HasSubstr("faster than your 04_class: 2.00 times as fast (2.00 to"));
  EXPECT_EQ(bench_answer(bench, usual_margin), Answer::faster);
}

TEST(bench_report, says_not_faster_of_the_same_code) {
  const Bench bench = bench_of(contender("your 05_openmp", about(0.015)),
                               {contender("your 05_openmp once more", about(0.015))});
  EXPECT_THAT(report(bench), HasSubstr("not faster than your 05_openmp once more: 1.00 times"));
  EXPECT_EQ(bench_answer(bench, usual_margin), Answer::not_faster);
}

TEST(bench_report, says_when_it_is_slower) {
  const Bench bench =
      bench_of(contender("yours", about(0.03)), {contender("the reference", about(0.015))});
  EXPECT_THAT(report(bench), HasSubstr("It is slower: the reference is 2.00 times as fast"));
}

TEST(bench_report, cannot_tell_on_a_restless_machine_and_says_what_would_help) {
  Bench bench = bench_of(contender("yours", about(0.015, 0.5)),
                         {contender("your 04_class", about(0.015, 0.3))});
  bench.machine.noise = Noise{.spread = 0.2, .rounds = 20};
  EXPECT_THAT(report(bench), HasSubstr("cannot tell whether faster than your 04_class"));
  EXPECT_THAT(report(bench), HasSubstr("What would tell: a quieter machine, more rounds"));
  EXPECT_THAT(report(bench), HasSubstr("20 %"));
  EXPECT_EQ(bench_answer(bench, usual_margin), Answer::cannot_tell);
}

TEST(bench_report, asks_for_nothing_where_all_is_told) {
  const Bench bench =
      bench_of(contender("yours", about(0.0075)), {contender("your 04_class", about(0.015))});
  EXPECT_THAT(report(bench), Not(HasSubstr("What would tell")));
}

TEST(bench_report, names_what_has_no_time) {
  Contender open = contender("your 04_class", {});
  open.measured.series.status = Status::todo;
  open.measured.series.why = "TODO 3: the mask";
  const Bench bench = bench_of(contender("yours", about(0.0075)),
                               {open, contender("the reference's 04_class", about(0.015))});
  EXPECT_THAT(report(bench), HasSubstr("to do your 04_class: TODO 3: the mask"));
  EXPECT_EQ(bench_answer(bench, usual_margin), Answer::faster);
}

TEST(bench_report, gives_no_verdict_without_a_right_mask) {
  Contender wrong = contender("your 05_openmp", {});
  wrong.measured.series.status = Status::wrong;
  wrong.measured.series.why = "1 pixels differ from the rule, the first at (3, 2)";
  const Bench bench = bench_of(wrong, {contender("your 04_class", about(0.015))});
  EXPECT_THAT(report(bench),
              HasSubstr("your 05_openmp has no speed yet: wrong mask: 1 pixels differ"));
  EXPECT_EQ(bench_answer(bench, usual_margin), std::nullopt);
}

TEST(bench_report, fits_a_narrow_terminal) {
  const Bench bench = bench_of(contender("your 05_openmp", about(0.0075)),
                               {contender("the reference's 04_class", about(0.015))});
  const PlainOutput plain(60);
  std::istringstream lines(bench_report(bench, {}, usual_margin, 60));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 60u) << line;
}

}  // namespace workbook
