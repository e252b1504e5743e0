#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <mask.hpp>

#include "kernel_run.hpp"
#include "opencl/spy.hpp"
#include "stage/method.hpp"
#include "testing/conformance.hpp"
#include "testing/same_mask.hpp"

namespace stage_06c {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using workbook::calls;
using workbook::Case;
using workbook::Mask;
using workbook::same_mask;

const Case triangle{"a triangle", {{1, 1}, {14, 4}, {5, 12}}, true, 16, 14};
const Case long_image{"a triangle on a long image", {{0, 0}, {30, 2}, {9, 6}}, true, 31, 7};
// Every pixel of these images is inside, and so is every point near it.
const std::vector<workbook::Vertex> around{{-9, -9}, {99, -9}, {99, 99}, {-9, 99}};
const Case covered{"a square around the image", around, true, 5, 3};
const Case covered_square{"a square around a square image", around, true, 4, 4};

Mask filled(DeviceMask& device_mask, const Case& shape) {
  Mask mask(shape.width, shape.height, workbook::poison);
  workbook::explained([&] { device_mask.fill(shape.ring, shape.border_value, mask.view()); });
  return mask;
}

DeviceMask on_chosen_device() {
  return workbook::explained([] { return DeviceMask(workbook::chosen_device()); });
}

// What one fill of `shape` calls, after another one has paid for what is made once.
const workbook::Calls& calls_of_second_fill(const Case& shape) {
  DeviceMask device_mask = on_chosen_device();
  filled(device_mask, shape);
  workbook::forget_calls();
  filled(device_mask, shape);
  return calls();
}

// The arguments 1 to 4 that one fill of `shape` sets: the kernel's four numbers.
std::vector<cl_int> numbers_of_first_fill(const Case& shape) {
  DeviceMask device_mask = on_chosen_device();
  workbook::forget_calls();
  filled(device_mask, shape);
  std::vector<cl_int> numbers(4, -1);
  for (const workbook::Argument& argument : calls().arguments) {
    if (argument.index >= 1 && argument.index <= 4) numbers[argument.index - 1] = argument.number;
  }
  return numbers;
}

// TODO 1 and 2: the kernel by itself.

TEST(kernel, dimension_0_is_the_column) {
  EXPECT_THAT(places_written(covered_square, 2, 1, 1, 1), ElementsAre(1 * 4 + 2))
      << "I ran one work-item, number 2 in dimension 0 and number 1 in dimension 1, on 4 x 4 pixels, "
         "and noted where it wrote. Dimension 0 is the column: its pixel is (x = 2, y = 1).";
}

TEST(kernel, each_work_item_writes_its_own_pixel) {
  EXPECT_TRUE(same_mask(mask_by_kernel(long_image), long_image))
      << "I ran your kernel by itself, with one work-item a pixel.";
}

TEST(kernel, work_items_right_of_the_image_write_nothing) {
  EXPECT_THAT(places_written(covered, covered.width, 0, 3, covered.height), IsEmpty())
      << "I ran only work-items with x >= width, as a launch in whole work-groups does, and noted "
         "where they wrote. They have no pixel, and what they write lands in the next row: they must "
         "return before that.";
}

TEST(kernel, work_items_below_the_image_write_nothing) {
  EXPECT_THAT(places_written(covered, 0, covered.height, covered.width, 1), IsEmpty())
      << "I ran only work-items with y >= height and noted where they wrote. They have no pixel, and "
         "what they write lands behind the image, in somebody else's memory.";
}

TEST(kernel, a_ring_that_crosses_itself_is_decided_by_the_rule) {
  const Case star{"a star", {{8, 0}, {13, 15}, {0, 5}, {16, 5}, {3, 15}}, true, 17, 16};
  EXPECT_TRUE(same_mask(mask_by_kernel(star), star));
}

TEST(kernel, the_edge_from_the_last_vertex_to_the_first_counts) {
  const Case open{"a comb", {{0, 0}, {3, 12}, {6, 1}, {9, 12}, {12, 0}, {12, 15}}, true, 14, 17};
  EXPECT_TRUE(same_mask(mask_by_kernel(open), open))
      << "The ring is closed: its last edge runs from the last vertex to the first.";
}

TEST(kernel, crossings_are_compared_in_double) {
  // In row 1 the slanting edge meets x = 5 - 1 / 2^24, which a float rounds to 5.
  const double far = 16777216;
  const Case wedge{"a wedge that passes by", {{4, 0}, {far + 3, far}, {-far, far}}, true, 12, 6};
  EXPECT_TRUE(same_mask(mask_by_kernel(wedge), wedge));
}

TEST(kernel, vertices_take_the_border_value) {
  const Case square{"a square", {{2, 2}, {9, 2}, {9, 9}, {2, 9}}, false, 12, 12};
  EXPECT_TRUE(same_mask(mask_by_kernel(square), square));
}

TEST(kernel, a_ring_without_vertices_has_nothing_inside) {
  const Case nothing{"no vertex", {}, true, 6, 4};
  EXPECT_TRUE(same_mask(mask_by_kernel(nothing), nothing));
}

// TODO 4, the sizes: step 4 of TODO 3 needs them.

TEST(rounding, goes_up_to_whole_work_groups) {
  EXPECT_EQ(rounded_up(31, 16), 32U) << "31 work-items need two groups of 16.";
  EXPECT_EQ(rounded_up(1, 16), 16U) << "One work-item needs one group of 16.";
  EXPECT_EQ(rounded_up(100, 1), 100U) << "100 work-items are 100 groups of one.";
}

TEST(rounding, keeps_what_is_whole_already) {
  EXPECT_EQ(rounded_up(32, 16), 32U) << "32 work-items are two groups of 16, with none to spare.";
  EXPECT_EQ(rounded_up(1024, 64), 1024U);
}

// TODO 3: the host's five steps.

TEST(host, leaves_the_mask_to_the_device) {
  const workbook::Calls& second = calls_of_second_fill(long_image);
  EXPECT_FALSE(second.launches.empty() && second.reads.empty())
      << "Your fill enqueued nothing and read nothing back: what is in the mask the host has made.";
}

TEST(host, enqueues_the_kernel) {
  EXPECT_FALSE(calls_of_second_fill(long_image).launches.empty())
      << "No kernel was enqueued: your fill reads a buffer back that nobody has written.";
}

TEST(host, a_mask_takes_one_launch) {
  const auto& launches = calls_of_second_fill(long_image).launches;
  ASSERT_EQ(launches.size(), 1U)
      << "I asked for one mask and counted how often a kernel was enqueued. The device makes the "
         "whole mask in one launch; the host has no loop over pixels.";
  EXPECT_EQ(launches[0].kernel, "mask");
  EXPECT_EQ(launches[0].global.size(), 2U) << "An image has two dimensions: so has its launch.";
}

TEST(host, the_mask_is_read_back_from_the_device) {
  EXPECT_FALSE(calls_of_second_fill(long_image).reads.empty())
      << "Nothing was read back: the mask lies in d_mask_, on the device, and h_mask is as it was.";
}

TEST(host, the_mask_is_read_back_whole) {
  EXPECT_EQ(calls_of_second_fill(long_image).bytes_read(), 31U * 7U)
      << "I counted the bytes that came back from the device for a mask of 31 x 7 pixels.";
}

TEST(host, the_read_waits_until_the_bytes_are_there) {
  const auto& reads = calls_of_second_fill(long_image).reads;
  ASSERT_FALSE(reads.empty());
  EXPECT_TRUE(reads.back().blocking)
      << "A read that does not block returns at once: the caller would look at the mask before it "
         "has arrived.";
}

TEST(host, numbers_have_the_size_that_the_kernel_expects) {
  for (const workbook::Argument& argument : calls_of_second_fill(long_image).arguments) {
    const std::size_t expected =
        argument.index == 0 || argument.index == 5 ? sizeof(cl_mem) : sizeof(cl_int);
    EXPECT_EQ(argument.bytes, expected)
        << "Argument " << argument.index << " of your kernel was set with " << argument.bytes
        << " bytes. The kernel's int is the host's cl_int; bool and size_t have other sizes.";
  }
}

TEST(host, numbers_have_the_order_of_the_kernel) {
  EXPECT_THAT(numbers_of_first_fill(long_image), ElementsAre(3, 1, 31, 7))
      << "I noted the arguments 1 to 4 of your kernel for 3 vertices, border_value true and 31 x 7 "
         "pixels. Their order is that of mask.cl: count, border_value, width, height.";
}

TEST(host, context_queue_and_kernel_are_made_once) {
  const workbook::Calls& second = calls_of_second_fill(long_image);
  EXPECT_EQ(second.contexts, 0) << "The second mask made a context again.";
  EXPECT_EQ(second.queues, 0) << "The second mask made a queue again.";
  EXPECT_EQ(second.builds, 0) << "The second mask compiled the kernel again.";
}

TEST(host, buffers_that_are_large_enough_are_kept) {
  EXPECT_EQ(calls_of_second_fill(long_image).buffers, 0)
      << "I asked for the same mask twice. The second time the buffers of the first are there.";
}

TEST(host, a_larger_image_and_ring_get_larger_buffers) {
  const Case larger{"a triangle on 5 x 4 pixels", {{0, 0}, {4, 0}, {4, 3}}, true, 5, 4};
  DeviceMask device_mask = on_chosen_device();
  filled(device_mask, {"one pixel", {{0, 0}}, true, 1, 1});
  Mask second(5, 4);
  ASSERT_NO_THROW(second = filled(device_mask, larger))
      << "I asked for one vertex on one pixel, then for three vertices on 20 pixels: the buffers of "
         "the first call are too small for the second.";
  EXPECT_TRUE(same_mask(second, larger));
}

TEST(host, a_new_ring_is_uploaded_each_time) {
  DeviceMask device_mask = on_chosen_device();
  const Case corner{"a corner", {{2, 2}, {9, 2}, {9, 9}}, true, 16, 14};
  filled(device_mask, triangle);
  EXPECT_TRUE(
      same_mask([&](const Case& shape) { return filled(device_mask, shape); }, corner, &triangle))
      << "The buffer is kept, what is in it is not: the ring goes to the device in each call.";
}

TEST(host, the_mask_is_the_rules) {
  DeviceMask device_mask = on_chosen_device();
  EXPECT_TRUE(same_mask([&](const Case& shape) { return filled(device_mask, shape); }, triangle));
}

TEST(host, a_ring_without_vertices_is_no_error) {
  DeviceMask device_mask = on_chosen_device();
  const Case nothing{"no vertex", {}, true, 6, 4};
  EXPECT_TRUE(same_mask(filled(device_mask, nothing), nothing))
      << "OpenCL has no empty buffers: d_ring_ needs room for ring_bytes, which is never 0.";
}

TEST(host, an_image_without_pixels_is_no_error) {
  DeviceMask device_mask = on_chosen_device();
  const Case line{"no column", triangle.ring, true, 0, 5};
  EXPECT_TRUE(same_mask(filled(device_mask, line), line));
}

// TODO 4: the launch's sizes, and the event's time.

TEST(sizes, the_launch_covers_the_image) {
  const auto& launches = calls_of_second_fill(long_image).launches;
  ASSERT_EQ(launches.size(), 1U);
  EXPECT_GE(launches[0].global[0], 31U) << "Dimension 0 is the width: 31 pixels.";
  EXPECT_GE(launches[0].global[1], 7U) << "Dimension 1 is the height: 7 pixels.";
}

TEST(sizes, the_launch_is_made_of_whole_work_groups) {
  const auto& launches = calls_of_second_fill(long_image).launches;
  ASSERT_EQ(launches.size(), 1U);
  ASSERT_EQ(launches[0].local.size(), 2U)
      << "The launch leaves the work-group's size to the driver: give group_ as the local size.";
  EXPECT_EQ(launches[0].global[0] % launches[0].local[0], 0U);
  EXPECT_EQ(launches[0].global[1] % launches[0].local[1], 0U);
  EXPECT_LT(launches[0].global[0], 31U + launches[0].local[0])
      << "A whole work-group lies outside the image: round up, no further.";
}

TEST(times, the_queue_keeps_them) {
  const auto& launches = calls_of_second_fill(triangle).launches;
  ASSERT_EQ(launches.size(), 1U);
  EXPECT_TRUE(launches[0].profiled)
      << "The queue was made without CL_QUEUE_PROFILING_ENABLE: its events have no times.";
}

TEST(times, kernel_seconds_are_the_launchs_own) {
  DeviceMask device_mask = on_chosen_device();
  workbook::forget_calls();
  filled(device_mask, triangle);
  const double seconds = workbook::explained([&] { return device_mask.kernel_seconds(); });
  ASSERT_EQ(calls().launches.size(), 1U);
  ASSERT_NE(calls().launches[0].event, nullptr)
      << "The launch was given no event to fill in: its last argument is &kernel_event_.";
  const cl::Event event(calls().launches[0].event, true);
  const auto start = event.getProfilingInfo<CL_PROFILING_COMMAND_START>();
  const auto end = event.getProfilingInfo<CL_PROFILING_COMMAND_END>();
  EXPECT_NEAR(seconds, (end - start) * 1e-9, 1e-12)
      << "I asked the launch's event myself: it ran from " << start << " to " << end
      << " nanoseconds on the device's clock. Waiting in the queue, before that, is not its time.";
}

// Given, and checked so that it works where a device has no doubles.

class without_doubles : public testing::Test {
 protected:
  void SetUp() override { setenv(workbook::no_doubles_variable, "1", 1); }
  void TearDown() override { unsetenv(workbook::no_doubles_variable); }
};

TEST_F(without_doubles, integer_vertices_are_decided_in_long) {
  const workbook::Maker maker = workbook::methods().back().make();
  for (const workbook::Family& family :
       workbook::conformance_families(workbook::Depth::short_form)) {
    for (const Case& shape : family.cases) {
      if (!workbook::has_integer_vertices(shape.ring)) continue;
      Mask mask(shape.width, shape.height, workbook::poison);
      maker.fill(shape.ring, shape.border_value, mask.view());
      ASSERT_TRUE(same_mask(mask, shape));
    }
  }
}

TEST_F(without_doubles, real_vertices_are_refused_by_name) {
  DeviceMask device_mask = on_chosen_device();
  filled(device_mask, triangle);
  const Case real{"a real triangle", {{1, 1}, {14, 4.5}, {5, 12}}, true, 16, 14};
  try {
    filled(device_mask, real);
    FAIL() << "Vertex 1 is (14, 4.5), and the device has no doubles: I expected a refusal.";
  } catch (const std::invalid_argument& refusal) {
    EXPECT_THAT(refusal.what(), HasSubstr("vertex 1"));
    EXPECT_THAT(refusal.what(), HasSubstr("cl_khr_fp64"));
  }
}

}  // namespace
}  // namespace stage_06c
