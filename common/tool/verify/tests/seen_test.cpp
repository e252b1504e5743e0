#include "verify/seen.hpp"

#include <gtest/gtest.h>

#include "repository/files.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

const std::filesystem::path folder = test_folder() + "seen";

std::string key_of_folder() {
  Inputs inputs;
  inputs.add_folder(folder / "tree",
                    [](const std::filesystem::path& file) { return !is_source(file); });
  return inputs.key();
}

TEST(seen, is_kept_from_run_to_run_and_begins_anew_when_asked_to) {
  Seen(folder / "a", true).remember("room base", "12", 7);
  EXPECT_EQ(Seen(folder / "a", false).passed("room base", "12"), 7);
  EXPECT_EQ(Seen(folder / "a", false).passed("room base", "13"), std::nullopt);
  EXPECT_EQ(Seen(folder / "a", false).passed("room page", "12"), std::nullopt);
  EXPECT_EQ(Seen(folder / "a", true).passed("room base", "12"), std::nullopt);
}

TEST(seen, survives_a_file_that_is_damaged) {
  write_text(folder / "b", "12 x room\n\n3");
  EXPECT_EQ(Seen(folder / "b", false).passed("room", "12"), std::nullopt);
}

TEST(inputs, change_with_what_a_program_reads_and_not_with_sources_or_builds) {
  write_text(folder / "tree" / "a.txt", "one");
  const std::string before = key_of_folder();
  write_text(folder / "tree" / "a.cpp", "source");
  write_text(folder / "tree" / "build" / "x.txt", "built");
  EXPECT_EQ(key_of_folder(), before);
  write_text(folder / "tree" / "a.txt", "two");
  EXPECT_NE(key_of_folder(), before);
}

TEST(inputs, take_no_program_of_an_earlier_build_for_the_one_that_could_not_be_built) {
  write_text(folder / "program", "built before");
  Inputs built, failed;
  built.add_program(folder / "program", true);
  failed.add_program(folder / "program", false);
  EXPECT_NE(built.key(), failed.key());
}

TEST(inputs, tell_a_file_that_is_missing_from_one_that_is_there) {
  Inputs none, some;
  none.add_file(folder / "tree" / "no such file");
  some.add_file(folder / "tree" / "a.txt");
  EXPECT_NE(none.key(), some.key());
}

}  // namespace
}  // namespace workbook
