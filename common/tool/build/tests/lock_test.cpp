#include "build/lock.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <thread>

#include "tests/test_folder.hpp"

namespace workbook {
namespace {

const std::filesystem::path file = test_folder() + "lock_test.lock";

}  // namespace

TEST(lock, lets_the_second_wait_until_the_first_is_done_and_says_so) {
  auto first = std::make_unique<Lock>(file, "");
  std::atomic<bool> entered = false;
  testing::internal::CaptureStderr();
  std::thread second([&] {
    const Lock lock(file, "Somebody is here: waiting.");
    entered = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_FALSE(entered);
  first.reset();
  second.join();
  EXPECT_TRUE(entered);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "Somebody is here: waiting.\n");
}

TEST(lock, says_nothing_where_nobody_is) {
  testing::internal::CaptureStderr();
  { const Lock lock(file, "waiting"); }
  { const Lock lock(file, "waiting"); }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(lock, of_the_machine_is_one_for_all_measurements) {
  // In a folder of its own: a measurement that is really running must not be waited for.
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before ? before : "";
  setenv("TMPDIR", test_folder().c_str(), 1);
  std::unique_ptr<Lock> first(new Lock(lock_machine()));
  std::atomic<bool> entered = false;
  testing::internal::CaptureStderr();
  std::thread second([&] {
    const Lock lock = lock_machine();
    entered = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_FALSE(entered);
  first.reset();
  second.join();
  EXPECT_THAT(testing::internal::GetCapturedStderr(),
              testing::HasSubstr("Another measurement is running on this machine"));
  before ? setenv("TMPDIR", kept.c_str(), 1) : unsetenv("TMPDIR");
}

}  // namespace workbook
