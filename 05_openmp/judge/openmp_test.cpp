// What the parallel functions must do, in the order of the TODOs. No test looks at a clock: the
// given row functions report which thread is at which row, and a RowRecorder makes two threads
// meet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "parallel.hpp"
#include "row_recorder.hpp"
#include "testing/same_mask.hpp"

#ifdef _OPENMP
#include <omp.h>
#endif

namespace stage_05 {

// How GoogleTest shows an extent.
void PrintTo(const Extent& extent, std::ostream* out) {
  *out << extent.first << ".." << extent.last;
}

namespace {

using testing::Each;
using workbook::Case;
using workbook::MakeMask;
using workbook::Mask;
using workbook::poison;
using workbook::same_mask;
using Pace = RowRecorder::Pace;

#ifdef WORKBOOK_OPENMP_FOUND
constexpr bool openmp_is_missing = false;
#else
constexpr bool openmp_is_missing = true;
#endif
#define SKIP_WITHOUT_OPENMP() \
  if (openmp_is_missing) GTEST_SKIP() << "CMake found no OpenMP here: one thread is all there is."

#ifdef _OPENMP
constexpr bool built_with_openmp = true;
void use_threads(int count) {
  omp_set_dynamic(0);
  omp_set_num_threads(count);
}
int threads_to_use() { return omp_get_max_threads(); }
#else
constexpr bool built_with_openmp = false;
void use_threads(int) {}
int threads_to_use() { return 0; }
#endif

// Without OpenMP there is nobody to wait for.
constexpr std::chrono::milliseconds patience{built_with_openmp ? 2000 : 0};

// Nobody comes to meet the one thread that is asked for; a second one would be there at once.
constexpr std::chrono::milliseconds short_patience{200};

const char* const asked_for_one_thread =
    "more than one thread came, though I asked for one, as OMP_NUM_THREADS=1 does. How many there "
    "are is the caller's choice: no num_threads(...).";

testing::AssertionResult compiled_with_openmp() {
  if (built_with_openmp) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << "The mask is right, but this program was compiled without OpenMP: the compiler skips every "
            "`#pragma omp` like a comment, and nothing is gained. build.cmake must link ${program} "
            "with OpenMP::OpenMP_CXX (TODO 1).";
}

// Why no two threads were at work at once.
std::string why_alone(const RowRecorder& rows) {
  if (!built_with_openmp) {
    return "Only one thread worked: this program was compiled without OpenMP (TODO 1).";
  }
  if (rows.threads() == 0) return "No row was asked of the given row function.";
  if (rows.threads() == 1) {
    return "I asked for 4 threads and saw one do all the rows. Is `#pragma omp parallel for` on "
           "the line before the loop? With a schedule(...): are its blocks small enough?";
  }
  return "Several threads worked, but only one at a time, which gains nothing. Is there a "
         "`critical` around the work?";
}

testing::AssertionResult worked_together(const RowRecorder& rows) {
  if (rows.met()) return testing::AssertionSuccess();
  return testing::AssertionFailure() << why_alone(rows);
}

// Success when each of the rows was worked on once.
testing::AssertionResult each_row_once(const RowRecorder& recorder, int rows) {
  const std::vector<int> visits = recorder.visits(rows);
  const auto is_not_once = [](int count) { return count != 1; };
  const auto first = std::find_if(visits.begin(), visits.end(), is_not_once);
  if (first == visits.end()) return testing::AssertionSuccess();
  return testing::AssertionFailure()
         << "I gave you " << rows
         << " rows and 4 threads, and counted how often each row was worked on. "
         << std::count_if(first, visits.end(), is_not_once)
         << " rows were not worked on once; the first of them, row " << first - visits.begin()
         << ", was worked on " << *first
         << " times. As often as there are threads: `parallel` without `for` makes each thread do the "
            "whole loop. Never: the row was done in another way than with the given function.";
}

const std::vector<Vertex> kite{{1, 2}, {11, 1}, {6, 4}, {5, 9}};

Mask mask_with(int threads, int width, int height) {
  use_threads(threads);
  Mask mask(width, height, poison);
  make_mask(Polygon(kite), mask.view());
  return mask;
}

Mask balanced_mask_with(int threads, int width, int height) {
  use_threads(threads);
  Mask mask(width, height, poison);
  make_mask_balanced(Polygon(kite), mask.view());
  return mask;
}

// The same, for same_mask() to call again: a race gives another mask each time.
MakeMask maker_with(int threads) {
  return [threads](const Case& shape) { return mask_with(threads, shape.width, shape.height); };
}

MakeMask balanced_maker_with(int threads) {
  return [threads](const Case& shape) {
    return balanced_mask_with(threads, shape.width, shape.height);
  };
}

Case kite_on(int width, int height) { return {"a kite", kite, true, width, height}; }

// Row y has y + 1 pixels inside, from column 1 on.
Mask stairs(int height) {
  Mask mask(height + 2, height, 0);
  for (int y = 0; y < height; ++y) std::fill_n(mask.view().row(y).begin() + 1, y + 1, 1);
  return mask;
}

// Row y has 3 pixels inside, from column y on: no row's extent is that of another, half found.
Mask ribbon(int height) {
  Mask mask(height + 2, height, 0);
  for (int y = 0; y < height; ++y) std::fill_n(mask.view().row(y).begin() + y, 3, 1);
  return mask;
}

std::vector<Extent> extents_of_ribbon(int height) {
  std::vector<Extent> extents(height);
  for (int y = 0; y < height; ++y) extents[y] = {y, y + 2};
  return extents;
}

// The rows that have not got their own extent: "row 17 has 3..5, not 17..19".
std::string strange_rows(const std::vector<Extent>& extents) {
  std::ostringstream text;
  const std::vector<Extent> expected = extents_of_ribbon(static_cast<int>(extents.size()));
  for (std::size_t y = 0; y < extents.size(); ++y) {
    if (extents[y] == expected[y]) continue;
    text << (text.tellp() > 0 ? "; " : "") << "row " << y << " has ";
    PrintTo(extents[y], &text);
    text << ", not ";
    PrintTo(expected[y], &text);
  }
  return text.str();
}

// TODO 1

TEST(make_mask, writes_the_mask_of_the_rule) {
  EXPECT_TRUE(same_mask(maker_with(2), kite_on(13, 11)));
}

TEST(make_mask, is_compiled_with_openmp) {
  EXPECT_TRUE(same_mask(maker_with(2), kite_on(13, 11)));
  SKIP_WITHOUT_OPENMP();
  EXPECT_TRUE(compiled_with_openmp());
}

TEST(make_mask, shares_its_rows_among_threads) {
  const RowRecorder rows(Pace::meet, patience);
  EXPECT_TRUE(same_mask(maker_with(4), kite_on(13, 64)));
  SKIP_WITHOUT_OPENMP();
  EXPECT_TRUE(worked_together(rows));
}

TEST(make_mask, fills_every_row_once) {
  const RowRecorder rows(Pace::free);
  mask_with(4, 13, 64);
  EXPECT_TRUE(each_row_once(rows, 64));
}

TEST(make_mask, leaves_the_number_of_threads_to_the_caller) {
  const RowRecorder rows(Pace::meet, short_patience);
  mask_with(1, 13, 64);
  SKIP_WITHOUT_OPENMP();
  EXPECT_EQ(rows.threads(), 1) << "In make_mask() " << asked_for_one_thread;
  use_threads(3);
  make_mask(Polygon(kite), MaskView(nullptr, 0, 0));
  EXPECT_TRUE(!built_with_openmp || threads_to_use() == 3)
      << "I asked for 3 threads, as OMP_NUM_THREADS=3 does; after make_mask() the next loop would "
         "use "
      << threads_to_use() << ".";
}

TEST(make_mask, is_the_same_for_any_number_of_threads) {
  EXPECT_TRUE(same_mask(maker_with(1), kite_on(13, 11))) << "with 1 thread";
  EXPECT_TRUE(same_mask(maker_with(2), kite_on(13, 11))) << "with 2 threads";
  EXPECT_TRUE(same_mask(maker_with(3), kite_on(13, 11))) << "with 3 threads";
  EXPECT_TRUE(same_mask(maker_with(8), kite_on(13, 11))) << "with 8 threads";
}

TEST(make_mask, has_threads_to_spare_on_few_rows) {
  EXPECT_TRUE(same_mask(maker_with(8), kite_on(13, 1))) << "1 row, 8 threads";
  EXPECT_TRUE(same_mask(maker_with(8), kite_on(6, 3))) << "3 rows, 8 threads";
  EXPECT_TRUE(same_mask(maker_with(8), kite_on(5, 0))) << "no row, 8 threads";
}

// TODO 2

TEST(area, counts_the_pixels_that_are_1) {
  Mask mask = stairs(5);
  use_threads(1);
  EXPECT_EQ(area(mask.view()), 15)
      << "I made five rows with 1, 2, 3, 4 and 5 pixels inside and asked for the area: 15 in all. "
         "If you got 0: with private(total) each thread's own sum is thrown away at the end.";
}

TEST(area, of_an_image_without_rows_is_0) {
  EXPECT_EQ(area(MaskView(nullptr, 4, 0)), 0) << "I asked for the area of a 4 x 0 mask.";
}

TEST(area, loses_nothing_when_two_threads_add_at_once) {
  Mask mask = stairs(64);
  use_threads(4);
  const RowRecorder rows(Pace::meet, patience);
  EXPECT_EQ(area(mask.view()), 64 * 65 / 2)
      << "I held one thread in the middle of add_row(), after it had read the total and before it "
         "wrote it back, until another thread had read it too. One of the two sums was lost: all "
         "threads add to the same total. (It happens without me as well, only seldom.)";
}

TEST(area, shares_its_rows_among_threads) {
  Mask mask = stairs(64);
  use_threads(4);
  const RowRecorder rows(Pace::meet, patience);
  EXPECT_GT(area(mask.view()), 0);
  SKIP_WITHOUT_OPENMP();
  EXPECT_TRUE(worked_together(rows));
}

TEST(area, leaves_the_number_of_threads_to_the_caller) {
  Mask mask = stairs(64);
  use_threads(1);
  const RowRecorder rows(Pace::meet, short_patience);
  EXPECT_GT(area(mask.view()), 0);
  SKIP_WITHOUT_OPENMP();
  EXPECT_EQ(rows.threads(), 1) << "In area() " << asked_for_one_thread;
}

TEST(area, adds_every_row_once) {
  Mask mask = stairs(64);
  use_threads(4);
  const RowRecorder rows(Pace::free);
  EXPECT_GT(area(mask.view()), 0);
  EXPECT_TRUE(each_row_once(rows, 64));
}

TEST(area, is_the_same_for_any_number_of_threads) {
  Mask mask = stairs(101);
  use_threads(1);
  EXPECT_EQ(area(mask.view()), 5151) << "with 1 thread";
  use_threads(3);
  EXPECT_EQ(area(mask.view()), 5151) << "with 3 threads";
  use_threads(8);
  EXPECT_EQ(area(mask.view()), 5151) << "with 8 threads";
}

// TODO 3

TEST(row_extents, finds_the_first_and_the_last_pixel_of_each_row) {
  Mask mask = ribbon(9);
  std::vector<Extent> extents(9);
  use_threads(1);
  row_extents(mask.view(), extents);
  EXPECT_EQ(extents, extents_of_ribbon(9))
      << "I made nine rows; row y is inside from column y to column y + 2.";
}

TEST(row_extents, marks_a_row_with_nothing_inside) {
  Mask mask(7, 3);
  std::vector<Extent> extents(3, Extent{5, 5});
  use_threads(1);
  row_extents(mask.view(), extents);
  EXPECT_THAT(extents, Each(Extent{-1, -1})) << "I made three rows with no pixel inside.";
}

TEST(row_extents, gives_each_row_its_own_extent) {
  Mask mask = ribbon(64);
  std::vector<Extent> extents(64);
  use_threads(4);
  const RowRecorder rows(Pace::meet, patience);
  row_extents(mask.view(), extents);
  EXPECT_EQ(strange_rows(extents), "")
      << "I held one thread after it had found its row's extent and before it copied it, until "
         "another thread had found one too. A row got the extent of another row: the threads share "
         "a "
         "variable that each should have for itself.";
}

TEST(row_extents, shares_its_rows_among_threads) {
  Mask mask = ribbon(64);
  std::vector<Extent> extents(64);
  use_threads(4);
  const RowRecorder rows(Pace::meet, patience);
  row_extents(mask.view(), extents);
  SKIP_WITHOUT_OPENMP();
  EXPECT_TRUE(worked_together(rows));
}

TEST(row_extents, leaves_the_number_of_threads_to_the_caller) {
  Mask mask = ribbon(64);
  std::vector<Extent> extents(64);
  use_threads(1);
  const RowRecorder rows(Pace::meet, short_patience);
  row_extents(mask.view(), extents);
  SKIP_WITHOUT_OPENMP();
  EXPECT_EQ(rows.threads(), 1) << "In row_extents() " << asked_for_one_thread;
}

TEST(row_extents, looks_at_every_row_once) {
  Mask mask = ribbon(64);
  std::vector<Extent> extents(64);
  use_threads(4);
  const RowRecorder rows(Pace::free);
  row_extents(mask.view(), extents);
  EXPECT_TRUE(each_row_once(rows, 64));
}

// TODO 4

TEST(make_mask_balanced, writes_the_mask_of_the_rule) {
  EXPECT_TRUE(same_mask(balanced_maker_with(2), kite_on(13, 11)));
}

TEST(make_mask_balanced, shares_its_rows_among_threads) {
  const RowRecorder rows(Pace::meet, patience);
  EXPECT_TRUE(same_mask(balanced_maker_with(4), kite_on(13, 64)));
  SKIP_WITHOUT_OPENMP();
  EXPECT_TRUE(worked_together(rows));
}

TEST(make_mask_balanced, fills_every_row_once) {
  const RowRecorder rows(Pace::free);
  balanced_mask_with(4, 13, 64);
  EXPECT_TRUE(each_row_once(rows, 64));
}

TEST(make_mask_balanced, leaves_the_number_of_threads_to_the_caller) {
  const RowRecorder rows(Pace::meet, short_patience);
  balanced_mask_with(1, 13, 64);
  SKIP_WITHOUT_OPENMP();
  EXPECT_EQ(rows.threads(), 1) << "In make_mask_balanced() " << asked_for_one_thread;
}

TEST(make_mask_balanced, shares_the_slow_rows_too) {
  const RowRecorder rows(Pace::slow_below);
  balanced_mask_with(2, 13, 128);
  SKIP_WITHOUT_OPENMP();
  EXPECT_LE(rows.most_slow_rows(), 48)
      << "I made the lower 64 of 128 rows slow and gave you 2 threads. One of them had "
      << rows.most_slow_rows()
      << " of the 64 slow rows, while the other stood idle. Smaller blocks share them better: see "
         "schedule(...).";
}

TEST(make_mask_balanced, is_the_same_for_any_number_of_threads) {
  EXPECT_TRUE(same_mask(balanced_maker_with(1), kite_on(13, 11))) << "with 1 thread";
  EXPECT_TRUE(same_mask(balanced_maker_with(3), kite_on(13, 33))) << "with 3 threads";
  EXPECT_TRUE(same_mask(balanced_maker_with(8), kite_on(6, 101))) << "with 8 threads";
}

}  // namespace
}  // namespace stage_05
