// The main of every test program.
#include <gtest/gtest.h>

#include <cstdlib>

#include "testing/events.hpp"

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
// LLVM's OpenMP library is not built for ThreadSanitizer: Archer tells which accesses it keeps
// apart, and nothing inside of it is to be reported.
extern "C" const char* __tsan_default_options() { return "ignore_noninstrumented_modules=1"; }
#endif
#endif

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (const char* file = std::getenv(workbook::events_variable)) {
    testing::UnitTest::GetInstance()->listeners().Append(new workbook::EventWriter(file));
  }
  return RUN_ALL_TESTS();
}
