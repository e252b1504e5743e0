// The worked kernels, where they may go wrong beside the conformance suite: at the ends of words
// and of local memory, and in what they leave undone.
#include "row_mask.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "geometry/polygons.hpp"
#include "opencl/devices.hpp"
#include "opencl/event_time.hpp"
#include "opencl/spy.hpp"
#include "stage/method.hpp"
#include "testing/conformance.hpp"
#include "testing/same_mask.hpp"

namespace stage_06 {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using workbook::calls;
using workbook::Case;
using workbook::Mask;
using workbook::same_mask;

constexpr Way ways[] = {Way::per_pixel, Way::per_row, Way::words};
constexpr Way by_rows[] = {Way::per_row, Way::words};
const Case star{"a star", {{8, 0}, {13, 15}, {0, 5}, {16, 5}, {3, 15}}, false, 40, 16};

DeviceQueue chosen() { return DeviceQueue(workbook::chosen_device()); }

Mask filled(RowMask& row_mask, const Case& shape) {
  Mask mask(shape.width, shape.height, workbook::poison);
  workbook::explained([&] { row_mask.fill(shape.ring, shape.border_value, mask.view()); });
  return mask;
}

Mask mask_of(const Case& shape, Way way, std::size_t group, std::size_t room) {
  return workbook::explained([&] {
    RowMask row_mask(chosen(), way, group, room);
    return filled(row_mask, shape);
  });
}

// What the second of two equal fills calls.
const workbook::Calls& calls_of_second_fill(Way way, const Case& shape) {
  RowMask row_mask(chosen(), way);
  filled(row_mask, shape);
  workbook::forget_calls();
  filled(row_mask, shape);
  return calls();
}

TEST(row_mask, ends_rows_between_words) {
  const auto ring = workbook::random_polygon(7, 24, 70);
  for (const int width : {1, 15, 16, 17, 31, 33, 70}) {
    const Case shape{"a random polygon", ring, true, width, 70};
    EXPECT_TRUE(same_mask(mask_of(shape, Way::words, 64, 1024), shape)) << width << " columns";
  }
}

TEST(row_mask, goes_on_when_local_memory_is_full) {
  const Case shape{"a random polygon", workbook::random_polygon(7, 50, 64), true, 64, 64};
  for (const Way way : by_rows) {
    for (const std::size_t room : {1, 7, 49, 50, 51}) {
      EXPECT_TRUE(same_mask(mask_of(shape, way, 16, room), shape))
          << room << " thresholds of 50 at a time";
    }
  }
}

TEST(row_mask, is_the_same_in_any_work_group) {
  for (const Way way : ways) {
    for (const std::size_t group : {1, 4, 64, 1 << 20}) {
      EXPECT_TRUE(same_mask(mask_of(star, way, group, 1024), star)) << group << " work-items";
    }
  }
}

TEST(row_mask, launches_one_work_group_a_row) {
  for (const Way way : by_rows) {
    const auto& launches = calls_of_second_fill(way, star).launches;
    ASSERT_THAT(launches, SizeIs(2)) << "the mask, then its vertices";
    EXPECT_THAT(launches[0].local, ElementsAre(64, 1));
    EXPECT_THAT(launches[0].global, ElementsAre(64, 16));
  }
}

TEST(row_mask, keeps_buffers_and_kernels_from_mask_to_mask) {
  for (const Way way : ways) {
    const workbook::Calls& second = calls_of_second_fill(way, star);
    EXPECT_EQ(second.builds, 0);
    EXPECT_EQ(second.buffers, 0);
  }
}

TEST(row_mask, takes_larger_images_and_rings_after_small_ones) {
  for (const Way way : ways) {
    RowMask row_mask(chosen(), way);
    filled(row_mask, {"one pixel", {{0, 0}}, true, 1, 1});
    EXPECT_TRUE(same_mask(filled(row_mask, star), star));
  }
}

double seconds_of_launches() {
  double seconds = 0;
  for (const workbook::Launch& launch : calls().launches) {
    seconds += workbook::event_seconds(cl::Event(launch.event, true));
  }
  return seconds;
}

TEST(row_mask, has_times_of_its_three_parts) {
  // Enough vertices that their copy takes some ticks of any clock.
  const Case shape{"a random polygon", workbook::random_polygon(7, 5000, 64), true, 64, 64};
  RowMask row_mask(chosen(), Way::words);
  workbook::forget_calls();
  filled(row_mask, shape);
  EXPECT_NEAR(row_mask.times().kernels, seconds_of_launches(), 1e-12)
      << "the mask's, the vertices'";
  EXPECT_GT(row_mask.times().upload, 0);
  EXPECT_GT(row_mask.times().read_back, 0);
}

TEST(row_mask, leaves_no_times_of_an_earlier_mask) {
  RowMask row_mask(chosen(), Way::words);
  filled(row_mask, star);
  filled(row_mask, {"no row", star.ring, true, 5, 0});
  EXPECT_EQ(row_mask.times().kernels, 0);
  EXPECT_EQ(row_mask.times().read_back, 0);
}

class row_mask_without_doubles : public testing::Test {
 protected:
  void SetUp() override { setenv(workbook::no_doubles_variable, "1", 1); }
  void TearDown() override { unsetenv(workbook::no_doubles_variable); }
};

TEST_F(row_mask_without_doubles, decides_integer_vertices_in_long) {
  for (const Way way : ways) {
    RowMask row_mask(chosen(), way);
    for (const workbook::Family& family :
         workbook::conformance_families(workbook::Depth::short_form)) {
      for (const Case& shape : family.cases) {
        if (!workbook::has_integer_vertices(shape.ring)) continue;
        ASSERT_TRUE(same_mask(filled(row_mask, shape), shape));
      }
    }
  }
}

TEST_F(row_mask_without_doubles, refuses_real_vertices_by_name) {
  RowMask row_mask(chosen(), Way::words);
  try {
    filled(row_mask, {"a real triangle", {{1, 1}, {14, 4.5}, {5, 12}}, true, 16, 14});
    FAIL() << "(14, 4.5) was taken";
  } catch (const std::invalid_argument& refusal) {
    EXPECT_THAT(refusal.what(), HasSubstr("vertex 1 is (14"));
  }
}

}  // namespace
}  // namespace stage_06
