// Your cProfile run and its reading (Python), then your stopwatch (C++) on a clock that these tests
// set: nothing here depends on how fast the machine is.
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <sstream>
#include <stdexcept>
#include <stopwatch.hpp>
#include <string>
#include <vector>

#include "stage/folders.hpp"
#include "testing/python_program.hpp"

namespace stage_00 {
namespace {

// What profile_check.py printed: a value for each key.
using Answers = std::map<std::string, std::string>;

// Runs profile_check.py on your profile_log.py. Throws, with what Python said, when that fails.
Answers answers_of(const std::vector<std::string>& check) {
  std::vector<std::string> arguments{WORKBOOK_STAGE_DIR "/judge/profile_check.py",
                                     workbook::edited_folder().string()};
  arguments.insert(arguments.end(), check.begin(), check.end());
  using namespace std::chrono_literals;
  const workbook::ProgramResult result = workbook::run_python(arguments, 20s);
  workbook::end_at_todo(result);
  if (result.timed_out) throw std::runtime_error("I called your profile_log.py and it never ended");
  if (result.status != 0) {
    throw std::runtime_error("I called your profile_log.py and it stopped at an error\n" +
                             result.errors);
  }
  Answers answers;
  std::istringstream lines(result.output);
  for (std::string key, value; lines >> key && std::getline(lines >> std::ws, value);) {
    answers[key] = value;
  }
  return answers;
}

// One function in a log: file, line, name, primitive calls, calls, own and cumulative seconds.
using Rows = std::vector<std::string>;

Answers hottest_of(const Rows& rows) {
  std::vector<std::string> check{"hottest"};
  check.insert(check.end(), rows.begin(), rows.end());
  return answers_of(check);
}

// make_mask is open all the time and does little; is_inside does most of the work itself.
const Rows mask_log{
    "mask.py,9,make_mask,1,1,0.25,5.0",    //
    "mask.py,1,is_inside,64,64,2.5,4.75",  //
    "~,0,<built-in min>,900,900,1.0,1.0",  //
    "~,0,<built-in max>,1500,1500,1.25,1.25",
};

TEST(profile_run, calls_the_function_exactly_once) {
  EXPECT_EQ(answers_of({"run", "once"})["runs"], "1")
      << "I gave profile_run a function that counts its calls. Running it a second time for its "
         "result doubles the wait, and measures something else than what was returned.";
}

TEST(profile_run, returns_what_the_function_returned) {
  EXPECT_EQ(answers_of({"run", "once"})["returned"], "30")
      << "I called profile_run with a function that returns 30: the mask must not get lost because "
         "somebody looked at the time.";
}

TEST(profile_run, writes_a_log_that_pstats_can_read) {
  EXPECT_EQ(answers_of({"run", "once"})["log"], "written")
      << "I called profile_run(function, log_file) and read log_file as pstats does.";
}

TEST(profile_run, logs_the_functions_that_were_called_inside) {
  EXPECT_EQ(answers_of({"run", "once"})["calls_of_square"], "5")
      << "My function calls square() 5 times. I looked square up in your log: it holds what the "
         "Profile had seen when it was dumped, so dump it after the run.";
}

TEST(profile_run, logs_one_run_at_a_time) {
  EXPECT_EQ(answers_of({"run", "twice"})["calls_of_square"], "2")
      << "I called profile_run twice: the first function calls square() 5 times, the second one "
         "twice. The second log should know nothing of the first run.";
}

TEST(hottest, is_not_the_function_that_is_called_most) {
  EXPECT_EQ(hottest_of({"a.py,1,often,1000000,1000000,1.0,1.0", "a.py,5,slow,1,1,3.0,3.0"})["name"],
            "slow")
      << "often() is called a million times, and still takes a third of the time of slow().";
}

TEST(hottest, is_the_function_with_the_most_own_time) {
  EXPECT_EQ(hottest_of(mask_log)["name"], "is_inside")
      << "make_mask has the most cumulative seconds (5.0) because everything happens while it is "
         "open; of its own it has 0.25. is_inside has 2.5 seconds of its own.";
}

TEST(hottest, may_be_a_built_in_function) {
  EXPECT_EQ(hottest_of({"a.py,1,main,1,1,1.0,4.0", "~,0,<built-in sorted>,1,1,3.0,3.0"})["name"],
            "<built-in sorted>")
      << "sorted() is part of Python, and has 3 of the 4 seconds.";
}

TEST(hottest, tells_own_from_cumulative_seconds) {
  Answers reading = hottest_of(mask_log);
  EXPECT_EQ(reading["own_seconds"], "2.5") << "is_inside: 2.5 s in its own lines.";
  EXPECT_EQ(reading["cumulative_seconds"], "4.75")
      << "is_inside: 4.75 s from entry to return, with the min and max that it calls.";
}

TEST(hottest, counts_calls_that_a_function_makes_of_itself) {
  EXPECT_EQ(hottest_of({"a.py,1,main,1,1,0.5,2.0", "a.py,3,climb,1,15,1.5,1.5"})["calls"], "15")
      << "climb() was called once from outside (its primitive call) and 14 times by itself.";
}

TEST(hottest, gives_the_share_of_all_own_time) {
  EXPECT_EQ(hottest_of(mask_log)["share"], "0.5")
      << "is_inside has 2.5 s of its own, and all functions together have 0.25 + 2.5 + 1 + 1.25 = "
         "5 s. (Cumulative seconds cannot be added up: they count the same moment several times.)";
}

TEST(hottest, gives_the_share_where_no_function_calls_all_others) {
  EXPECT_EQ(hottest_of({"a.py,1,load,1,1,1.0,1.0", "a.py,9,draw,1,1,3.0,3.0"})["share"], "0.75")
      << "load() took 1 s, then draw() 3 s, and nobody called both: draw() has 3 of 4 s.";
}

TEST(hottest, keeps_functions_of_the_same_name_apart) {
  Answers reading = hottest_of({"map/a.py,1,draw,7,7,2.0,2.0", "plot/a.py,1,draw,3,3,1.0,1.0",
                                "main.py,9,main,1,1,1.0,4.0"});
  EXPECT_EQ(reading["calls"], "7")
      << "There is a draw() in map/a.py (7 calls, 2 s) and another one in plot/a.py.";
  EXPECT_EQ(reading["share"], "0.5") << "draw() of map/a.py: 2 s of 2 + 1 + 1 = 4 s.";
}

TEST(hottest, does_not_round_microseconds_away) {
  EXPECT_EQ(hottest_of({"a.py,1,quick,1,1,0.000375,0.000375",
                        "a.py,2,quicker,1,1,0.000125,0.000125"})["own_seconds"],
            "0.000375")
      << "The log has quick() at 375 microseconds.";
}

// A clock that the work moves: each call of work() takes the next of `durations`, then none.
struct FakeTime {
  explicit FakeTime(std::vector<double> durations) : durations(std::move(durations)) {}

  std::function<void()> work() {
    return [this] {
      events += 'w';
      seconds += calls < durations.size() ? durations[calls] : 0;
      ++calls;
    };
  }
  Clock clock() {
    return [this] {
      events += 'c';
      return seconds;
    };
  }

  const std::vector<double> durations;
  double seconds = 1000;
  std::size_t calls = 0;
  std::string events;  // w: work, c: a reading of the clock
};

TEST(stopwatch, calls_the_work_once_for_each_warm_up_and_each_repeat) {
  FakeTime time({1, 1, 1, 1, 1, 1, 1});
  measure(time.work(), 3, 4, time.clock());
  EXPECT_EQ(time.calls, 7) << "I asked for 3 warm-up calls and 4 repeats.";
}

TEST(stopwatch, times_a_single_call) {
  FakeTime time({0.5});
  EXPECT_EQ(measure(time.work(), 0, 1, time.clock()).median, 0.5)
      << "The clock that I gave you as `now` stands at 1000 s, and one call of my "
         "work moves it on by 0.5 s.";
}

TEST(stopwatch, does_not_time_the_warm_up) {
  FakeTime time({64, 32, 2, 2});
  EXPECT_EQ(measure(time.work(), 2, 2, time.clock()).median, 2)
      << "The two warm-up calls take 64 s and 32 s, and must not count. The two repeats take "
         "2 s each.";
}

TEST(stopwatch, reads_the_clock_right_before_and_right_after_each_repeat) {
  FakeTime time({1, 1, 1, 1});
  measure(time.work(), 2, 2, time.clock());
  EXPECT_EQ(time.events, "wwcwccwc")
      << "w is a call of my work and c a reading of my clock: 2 warm-ups, then 2 repeats, each "
         "between two readings of its own.";
}

TEST(stopwatch, gives_the_median_and_not_the_mean) {
  FakeTime time({1, 1, 96, 1, 1});
  EXPECT_EQ(measure(time.work(), 0, 5, time.clock()).median, 1)
      << "One of five calls was interrupted and took 96 s; the mean would be 20 s, which no call "
         "took.";
}

TEST(stopwatch, gives_the_median_and_not_the_fastest_call) {
  FakeTime time({8, 2, 4});
  EXPECT_EQ(measure(time.work(), 0, 3, time.clock()).median, 4)
      << "The repeats take 8, 2 and 4 s: sorted, 4 is in the middle.";
}

TEST(stopwatch, takes_the_mean_of_the_middle_two_of_an_even_count) {
  FakeTime time({8, 2, 4, 16});
  EXPECT_EQ(measure(time.work(), 0, 4, time.clock()).median, 6)
      << "The repeats take 8, 2, 4 and 16 s: sorted, 4 and 8 are in the middle.";
}

TEST(stopwatch, gives_the_median_distance_from_the_median_as_spread) {
  FakeTime time({10, 11, 12, 16, 40});
  EXPECT_EQ(measure(time.work(), 0, 5, time.clock()).spread, 2)
      << "The median of 10, 11, 12, 16 and 40 s is 12 s. The distances from it are 2, 1, 0, 4 and "
         "28 s; their median is 2 s. The one slow call should not move it: most minus least would "
         "be 30 s, the standard deviation 11 s.";
}

TEST(stopwatch, takes_the_mean_of_the_middle_two_distances_of_an_even_count) {
  FakeTime time({8, 2, 4, 16});
  EXPECT_EQ(measure(time.work(), 0, 4, time.clock()).spread, 3)
      << "The median of 8, 2, 4 and 16 s is 6 s. The distances from it are 2, 4, 2 and 10 s: "
         "sorted, 2 and 4 are in the middle.";
}

TEST(stopwatch, has_no_spread_when_all_calls_take_the_same) {
  FakeTime time({128, 3, 3});
  EXPECT_EQ(measure(time.work(), 1, 2, time.clock()).spread, 0)
      << "The two repeats take 3 s each; only the warm-up call takes 128 s.";
}

TEST(stopwatch, sees_a_microsecond_on_a_clock_that_has_run_for_days) {
  const double tick = 0x1p-20;  // about a microsecond; a power of two, so that sums are exact
  FakeTime time({tick, tick, tick});
  time.seconds = 0x1p20;  // 12 days
  EXPECT_EQ(measure(time.work(), 0, 3, time.clock()).median, tick)
      << "My clock stands at 1048576 s and each call takes about 0.000001 s: a float cannot hold "
         "both at once, a double can.";
}

TEST(stopwatch, refuses_to_repeat_nothing) {
  FakeTime time({1});
  EXPECT_THROW(measure(time.work(), 1, 0, time.clock()), std::invalid_argument)
      << "I asked for 0 repeats: there is no median of nothing.";
  EXPECT_EQ(time.calls, 0) << "I asked for 0 repeats: my work should not even be warmed up.";
}

TEST(stopwatch, refuses_a_negative_number_of_repeats) {
  FakeTime time({1});
  EXPECT_THROW(measure(time.work(), 1, -1, time.clock()), std::invalid_argument)
      << "I asked for -1 repeats: nothing less than 1 makes sense.";
}

}  // namespace
}  // namespace stage_00
