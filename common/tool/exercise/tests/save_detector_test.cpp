// What `watch` takes for a save, and what it does not.
#include "exercise/save_detector.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

// Two watched files; looks come every 0.4 seconds of a clock that only they move.
class save_detector : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    write(file_, "one");
    write(other_, "other");
    detector_.emplace(std::vector<fs::path>{file_, other_});
  }

  bool look() { return detector_->look(seconds_ += 0.4); }

  // Whether one of so many looks says that there was a save.
  bool saved_within(int looks) {
    for (int i = 0; i < looks; ++i) {
      if (look()) return true;
    }
    return false;
  }

  const fs::path folder_ = fs::path(test_folder()) / "save detector";
  const fs::path file_ = folder_ / "inside.c", other_ = folder_ / "wrapper.cpp";
  std::optional<SaveDetector> detector_;
  double seconds_ = 0;
};

}  // namespace

TEST_F(save_detector, sees_nothing_where_nothing_happens) { EXPECT_FALSE(saved_within(5)); }

TEST_F(save_detector, sees_a_save_once_it_is_known_no_more) {
  write(file_, "two");
  EXPECT_TRUE(saved_within(2));
  detector_->know();
  EXPECT_FALSE(saved_within(5));
}

TEST_F(save_detector, waits_until_a_file_has_been_the_same_for_two_looks) {
  write(file_, "t");
  EXPECT_FALSE(look());
  write(file_, "two");
  EXPECT_FALSE(look());
  EXPECT_TRUE(look());
}

TEST_F(save_detector, does_not_see_a_touch) {
  fs::last_write_time(file_, fs::file_time_type::clock::now() + std::chrono::hours(1));
  EXPECT_FALSE(saved_within(5));
}

TEST_F(save_detector, sees_a_change_that_neither_size_nor_date_tells) {
  const auto date = fs::last_write_time(file_);
  write(file_, "eno");
  fs::last_write_time(file_, date);
  EXPECT_TRUE(saved_within(2));
}

TEST_F(save_detector, sees_another_file_renamed_over) {
  write(folder_ / "draft", "two");
  fs::rename(folder_ / "draft", file_);
  EXPECT_TRUE(saved_within(2));
}

TEST_F(save_detector, sees_a_file_that_was_away_and_came_back_changed) {
  fs::remove(file_);
  EXPECT_FALSE(saved_within(3));
  write(file_, "two");
  EXPECT_TRUE(saved_within(2));
}

TEST_F(save_detector, sees_nothing_when_a_file_comes_back_as_it_was) {
  fs::remove(file_);
  EXPECT_FALSE(saved_within(3));
  write(file_, "one");
  EXPECT_FALSE(saved_within(5));
}

TEST_F(save_detector, waits_for_all_files) {
  fs::remove(file_);
  write(other_, "changed");
  EXPECT_FALSE(saved_within(3));
  write(file_, "one");
  EXPECT_TRUE(saved_within(2));
}

TEST_F(save_detector, sees_what_is_saved_while_nobody_looks) {
  write(file_, "two");
  detector_->know();
  write(file_, "three");
  EXPECT_TRUE(saved_within(2));
}

TEST_F(save_detector, tells_once_of_a_file_that_stays_away) {
  fs::remove(file_);
  saved_within(5);
  EXPECT_THAT(detector_->gone(), IsEmpty());
  saved_within(5);
  EXPECT_THAT(detector_->gone(), ElementsAre(file_));
  saved_within(5);
  EXPECT_THAT(detector_->gone(), IsEmpty());
}

TEST_F(save_detector, takes_the_return_of_a_file_that_was_gone_for_a_save) {
  fs::remove(file_);
  saved_within(10);
  detector_->gone();
  write(file_, "one");
  EXPECT_TRUE(saved_within(2));
}

TEST_F(save_detector, counts_anew_how_long_a_file_is_away) {
  fs::remove(file_);
  saved_within(5);
  write(file_, "one");
  look();
  fs::remove(file_);
  saved_within(5);
  EXPECT_THAT(detector_->gone(), IsEmpty());
}

}  // namespace workbook
