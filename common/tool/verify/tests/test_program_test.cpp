#include "verify/test_program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<std::string> both{"base.tests", "timing.tests"};

TEST(room_programs, are_all_of_them_where_no_room_is_named) {
  EXPECT_EQ(room_programs(both, {}), both);
}

TEST(room_programs, are_those_of_the_named_rooms) {
  EXPECT_THAT(room_programs(both, {"timing"}), ElementsAre("timing.tests"));
}

TEST(room_programs, of_an_unknown_room_say_which_there_are) {
  try {
    room_programs(both, {"cellar"});
    FAIL();
  } catch (const Stop& stop) {
    EXPECT_EQ(stop.status, wrong_use);
    EXPECT_THAT(stop.what(), HasSubstr("no room `cellar`"));
    EXPECT_THAT(stop.what(), HasSubstr(" base timing"));
  }
}

}  // namespace
}  // namespace workbook
