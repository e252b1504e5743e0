// The main of every test program.
#include <gtest/gtest.h>

#include <cstdlib>

#include "testing/events.hpp"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (const char* file = std::getenv(workbook::events_variable)) {
    testing::UnitTest::GetInstance()->listeners().Append(new workbook::EventWriter(file));
  }
  return RUN_ALL_TESTS();
}
