#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sweep.hpp>

#include "geometry/oracle.hpp"
#include "geometry/polygons.hpp"
#include "groups.hpp"
#include "mask_launch.hpp"
#include "opencl/devices.hpp"
#include "opencl/spy.hpp"

namespace stage_06d {

// What a failure shows of a Size.
void PrintTo(const Size& size, std::ostream* out) { *out << size.width << " x " << size.height; }

namespace {

using testing::Each;
using testing::ElementsAreArray;
using testing::Ge;

// A made-up device: at most 64 work-items together, 64 in a row, 16 in a column.
const Limits limits{64, 64, 16};
const Size image{100, 30};

// Stands in for the kernel: notes each launch, and takes `seconds[i]` in the i-th one.
struct FakeKernel {
  std::vector<double> seconds;
  std::vector<Size> groups;
  std::vector<Size> globals;

  Launch launch() {
    return [this](Size group, Size global) {
      groups.push_back(group);
      globals.push_back(global);
      return groups.size() <= seconds.size() ? seconds[groups.size() - 1] : 1.0;
    };
  }
};

// TODO 1: which work-groups are legal.

TEST(legal, is_a_group_of_one_work_item) { EXPECT_TRUE(is_legal({1, 1}, limits)); }

TEST(legal, is_a_group_that_reaches_the_limit) {
  EXPECT_TRUE(is_legal({64, 1}, limits)) << "64 x 1: 64 work-items, and the device takes 64.";
  EXPECT_TRUE(is_legal({4, 16}, limits)) << "4 x 16: 64 work-items, and a column may have 16.";
}

TEST(legal, is_no_group_of_too_many_work_items) {
  EXPECT_FALSE(is_legal({16, 8}, limits)) << "16 x 8 are 128 work-items: the device takes 64.";
}

TEST(legal, is_no_group_that_is_too_long_in_one_dimension) {
  EXPECT_FALSE(is_legal({2, 32}, limits)) << "2 x 32: dimension 1 goes to 16 only.";
  EXPECT_FALSE(is_legal({64, 1}, {1024, 32, 16})) << "64 x 1: dimension 0 goes to 32 only.";
}

TEST(legal, is_no_empty_group) {
  EXPECT_FALSE(is_legal({0, 4}, limits)) << "0 x 4: a group without work-items cannot be launched.";
  EXPECT_FALSE(is_legal({4, 0}, limits)) << "4 x 0: a group without work-items cannot be launched.";
}

// TODO 2: the sweep, on a made-up kernel.

TEST(the_sweep, repeats_as_often_as_it_is_told) {
  FakeKernel kernel;
  const std::vector<Size> groups{{8, 8}};
  sweep(groups, limits, image, kernel.launch(), 5);
  EXPECT_THAT(kernel.groups.size(), Ge(5U))
      << "I asked for 5 repeats of one work-group and counted your launches. One reading may be "
         "anything: another program ran, the clock was low.";
}

TEST(the_sweep, leaves_the_first_launch_out_of_the_reading) {
  FakeKernel kernel{{9000, 3}, {}, {}};
  const std::vector<Size> groups{{8, 8}};
  const auto readings = sweep(groups, limits, image, kernel.launch(), 1);
  ASSERT_EQ(readings.size(), 1U);
  EXPECT_DOUBLE_EQ(readings[0].seconds, 3)
      << "I asked for one repeat. The launches took 9000 and 3 seconds: the first one compiled the "
         "kernel and is not part of the reading.";
}

TEST(the_sweep, leaves_the_first_launch_of_each_group_out) {
  FakeKernel kernel{{9000, 3, 9000, 5}, {}, {}};
  const std::vector<Size> groups{{8, 8}, {4, 4}};
  const auto readings = sweep(groups, limits, image, kernel.launch(), 1);
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_DOUBLE_EQ(readings[1].seconds, 5)
      << "The launches took 9000, 3, 9000 and 5 seconds: the second work-group, too, compiles the "
         "kernel in its first launch.";
}

TEST(the_sweep, reads_the_median) {
  FakeKernel kernel{{9000, 1, 100, 2}, {}, {}};
  const std::vector<Size> groups{{8, 8}};
  const auto readings = sweep(groups, limits, image, kernel.launch(), 3);
  ASSERT_EQ(readings.size(), 1U);
  EXPECT_DOUBLE_EQ(readings[0].seconds, 2)
      << "After the first one the launches took 1, 100 and 2 seconds: the median is 2. A single slow "
         "launch moves the mean to 34.3, and the fastest is luck.";
}

TEST(the_sweep, launches_each_group_once_more_than_it_repeats) {
  FakeKernel kernel;
  const std::vector<Size> groups{{1, 1}, {8, 4}};
  sweep(groups, limits, image, kernel.launch(), 2);
  const std::vector<Size> expected{{1, 1}, {1, 1}, {1, 1}, {8, 4}, {8, 4}, {8, 4}};
  EXPECT_EQ(kernel.groups, expected)
      << "I asked for 2 repeats of two work-groups and noted the launches: one that is not timed "
         "and 2 that are, for each.";
}

TEST(the_sweep, covers_the_image_in_whole_groups) {
  FakeKernel kernel;
  const std::vector<Size> groups{{8, 4}};
  sweep(groups, limits, image, kernel.launch(), 1);
  const std::vector<Size> expected{{104, 32}, {104, 32}};
  EXPECT_EQ(kernel.globals, expected)
      << "I noted the global sizes for an image of 100 x 30 in groups of 8 x 4. It takes 13 x 8 "
         "groups to cover it: each pixel needs its work-item.";
}

TEST(the_sweep, keeps_a_size_that_is_whole_already) {
  FakeKernel kernel;
  const std::vector<Size> groups{{10, 2}};
  sweep(groups, limits, image, kernel.launch(), 1);
  const std::vector<Size> expected{{100, 30}, {100, 30}};
  EXPECT_EQ(kernel.globals, expected) << "100 x 30 is 10 x 15 groups of 10 x 2, none to spare.";
}

TEST(the_sweep, launches_no_group_that_is_not_legal) {
  FakeKernel kernel;
  const std::vector<Size> groups{{64, 1}, {128, 1}};
  sweep(groups, limits, image, kernel.launch(), 1);
  EXPECT_THAT(kernel.groups, Each(Size{64, 1}))
      << "I gave you groups of 64 x 1 and 128 x 1 and noted your launches. The device takes 64 "
         "work-items and refuses the second: ask is_legal before you launch.";
}

TEST(the_sweep, goes_on_after_a_group_that_is_not_legal) {
  FakeKernel kernel;
  const std::vector<Size> groups{{64, 1}, {128, 1}, {4, 4}};
  const auto readings = sweep(groups, limits, image, kernel.launch(), 1);
  ASSERT_EQ(readings.size(), 2U)
      << "I gave you groups of 64 x 1, 128 x 1 and 4 x 4. Only the second is too large: pass over it "
         "and go on.";
  EXPECT_EQ(readings[0].group, (Size{64, 1}));
  EXPECT_EQ(readings[1].group, (Size{4, 4}));
}

// The real kernel, on a small image.

TEST(the_kernel, makes_the_same_mask_in_every_work_group) {
  const Size small{1000, 37};
  const auto expected = workbook::mask_by_rule(workbook::class_polygon(), true, 1000, 37);
  MaskLaunch kernel(workbook::chosen_device(), small);
  const Launch launch = [&](Size group, Size global) {
    const double seconds = kernel(group, global);
    EXPECT_THAT(kernel.mask(), ElementsAreArray(expected.pixels()))
        << "in work-groups of " << group.width << " x " << group.height;
    return seconds;
  };
  const auto readings = sweep(groups_to_try(16), kernel.limits(), small, launch, 1);
  EXPECT_THAT(readings, Each(testing::Field(&Reading::seconds, testing::Gt(0))));
}

TEST(the_kernel, is_tried_from_one_work_item_to_the_devices_limit) {
  MaskLaunch kernel(workbook::chosen_device(), {64, 64});
  const Limits device = kernel.limits();
  FakeKernel fake;
  const auto readings = sweep(groups_to_try(device.items), device, {64, 64}, fake.launch(), 1);
  ASSERT_FALSE(readings.empty()) << "No work-group was measured.";
  EXPECT_EQ(readings.front().group, (Size{1, 1}));
  std::size_t largest = 0;
  for (const Reading& reading : readings) largest = std::max(largest, reading.group.items());
  EXPECT_GT(2 * largest, device.items)
      << "The device takes " << device.items << " work-items in a group, and you stopped at "
      << largest << ".";
}

}  // namespace
}  // namespace stage_06d
