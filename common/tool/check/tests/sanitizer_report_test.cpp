// The reports are those of real runs: see fixtures/reports/. The workbook lay in /book there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/sanitizer_report.hpp"
#include "check/sanitizer_words.hpp"
#include "repository/files.hpp"
#include "tests/places.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string recorded(const std::string& name) {
  return read_text(std::filesystem::path(repository_root()) / "common/tool/check/tests/reports" /
                   name);
}

std::vector<Finding> findings_in(const std::string& name, const std::string& edited) {
  return sanitizer_findings(recorded(name), {"/book", edited});
}

TEST(sanitizer_findings, name_the_line_that_reads_behind_an_array) {
  const auto found = findings_in("asan_overflow.txt", "solutions/03_clib");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "heap-buffer-overflow");
  EXPECT_EQ(found[0].place, (Place{"solutions/03_clib/inside.c", 33}));
  EXPECT_THAT(found[0].sentence, HasSubstr("It reads 8 bytes right behind an array of 64 bytes."));
}

TEST(sanitizer_findings, read_the_words_of_newer_compilers) {
  const std::string text =
      "==7==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x1 at pc 0x2\n"
      "WRITE of size 1 at 0x1 thread T0\n    #0 0x2 in f /book/03_clib/inside.c:4:9\n\n"
      "0x1 is located 3 bytes before 64-byte region [0x4,0x44)\n";
  const auto found = sanitizer_findings(text, {"/book", "03_clib"});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].place, (Place{"03_clib/inside.c", 4}));
  EXPECT_THAT(found[0].sentence,
              HasSubstr("It writes 1 byte 3 bytes before an array of 64 bytes."));
}

TEST(sanitizer_findings, say_where_memory_was_given_back) {
  const auto found = findings_in("asan_after_free.txt", "04_class");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "heap-use-after-free");
  EXPECT_EQ(found[0].place, (Place{"04_class/polygon.cpp", 7}));
  EXPECT_EQ(found[0].other_label, "given back");
  EXPECT_EQ(found[0].other, (Place{"04_class/polygon.cpp", 6}));
  EXPECT_THAT(found[0].sentence, HasSubstr("given back before"));
}

TEST(sanitizer_findings, name_the_line_that_takes_what_is_never_given_back) {
  const auto found = findings_in("lsan.txt", "solutions/03_clib");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "memory leak");
  EXPECT_EQ(found[0].place, (Place{"solutions/03_clib/inside.c", 57}));
  EXPECT_THAT(found[0].sentence, HasSubstr("2 bytes in all, taken once"));
}

TEST(sanitizer_findings, leave_out_the_leaks_of_a_driver) {
  EXPECT_THAT(findings_in("lsan_driver.txt", "06_opencl/b_vadd"), IsEmpty());
}

TEST(sanitizer_findings, name_undefined_behaviour) {
  const auto found = findings_in("ubsan.txt", "04_class");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].fault, HasSubstr("signed integer overflow: 2000000000 * 2"));
  EXPECT_EQ(found[0].place, (Place{"04_class/polygon.cpp", 11}));
  EXPECT_THAT(found[0].sentence, HasSubstr("larger type"));
}

TEST(sanitizer_findings, name_a_race_once_however_often_it_was_seen) {
  const auto found = findings_in("tsan_race.txt", "solutions/05_openmp");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "data race");
  EXPECT_EQ(found[0].place, (Place{"solutions/05_openmp/parallel.cpp", 52}));
  EXPECT_EQ(found[0].other, (Place{"solutions/05_openmp/parallel.cpp", 52}));
}

TEST(sanitizer_findings, find_paths_with_blanks) {
  const std::string text =
      "/my book/04_class/polygon.cpp:11:7: runtime error: division by zero\n"
      "    #0 0x1 in f(double) /my book/04_class/polygon.cpp:11\n";
  const auto found = sanitizer_findings(text, {"/my book", "04_class"});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].place, (Place{"04_class/polygon.cpp", 11}));
}

TEST(sanitizer_findings, point_at_the_students_line_not_at_the_library_s) {
  const std::string text =
      "==7==ERROR: AddressSanitizer: SEGV on unknown address 0x0 (pc 0x2)\n"
      "    #0 0x2 in std::count /usr/include/c++/12/bits/stl_algo.h:4154\n"
      "    #1 0x2 in stage_05::add_row /book/05_openmp/rows.cpp:14\n"
      "    #2 0x2 in stage_05::area /book/solutions/05_openmp/parallel.cpp:23\n";
  const auto found = sanitizer_findings(text, {"/book", "solutions/05_openmp"});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].fault, "SEGV");
  EXPECT_EQ(found[0].place, (Place{"solutions/05_openmp/parallel.cpp", 23}));
}

TEST(sanitizer_findings, keep_a_report_without_a_known_line) {
  const auto found = sanitizer_findings(
      "==7==ERROR: AddressSanitizer: stack-overflow on address 0x1 (pc 0x2)\n", {"/book", "x"});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_TRUE(found[0].place.file.empty());
  EXPECT_THAT(found[0].sentence, HasSubstr("stack is full"));
}

TEST(sanitizer_findings, are_none_in_what_is_no_report) {
  EXPECT_THAT(sanitizer_findings("", {"/book", "x"}), IsEmpty());
  EXPECT_THAT(sanitizer_findings("12 tests ran\n#0 of them\n", {"/book", "x"}), IsEmpty());
}

TEST(fault_named, takes_the_name_out_of_the_first_line) {
  EXPECT_EQ(
      fault_named("==7==ERROR: AddressSanitizer: attempting double-free on 0x1 in thread T0:"),
      "double-free");
  EXPECT_EQ(fault_named("WARNING: ThreadSanitizer: data race (pid=7)"), "data race");
  EXPECT_EQ(
      fault_named("WARNING: ThreadSanitizer: lock-order-inversion (potential deadlock) (pid=7)"),
      "lock-order-inversion (potential deadlock)");
}

TEST(sanitizer_words, admit_what_they_do_not_know) {
  EXPECT_THAT(words_for_undefined("something new"), HasSubstr("no simpler words"));
}

}  // namespace
}  // namespace workbook
