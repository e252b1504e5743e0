#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <area.hpp>

#include "geometry/oracle.hpp"
#include "geometry/polygons.hpp"
#include "opencl/devices.hpp"
#include "opencl/program.hpp"
#include "opencl/spy.hpp"
#include "stage/folders.hpp"
#include "stage/watched.hpp"
#include "testing/events.hpp"

namespace stage_06e {
namespace {

using testing::Contains;
using testing::Each;
using testing::Gt;
using testing::Lt;
using workbook::calls;

// A mask of ones.
Mask all_inside(int width, int height) { return Mask(width, height, 1); }

std::int64_t area_of(const Mask& mask, std::size_t group_size = 256) {
  return workbook::explained([&] {
    AreaCounter counter(workbook::chosen_device(), group_size);
    workbook::forget_calls();
    return counter.area(mask);
  });
}

// The local memory that the kernel's last launch was given.
std::size_t local_bytes() {
  std::size_t bytes = 0;
  for (const workbook::Argument& argument : calls().arguments) {
    if (argument.local) bytes = argument.bytes;
  }
  return bytes;
}

// What the kernel leaves when it runs by itself, in work-groups of 8 and surrounded by other
// numbers: see surrounded.cl.
struct Sums {
  std::vector<cl_uint> partial;  // one a group
  std::vector<cl_uint> seen;     // 24 a group: before scratch, scratch, behind it
};

Sums run_kernel(std::vector<std::uint8_t> h_pixels, cl_uint count) {
  workbook::announce(
      "I was running your kernel in work-groups of 8. All 8 work-items must come to each barrier, and "
      "to the same one: no barrier may stand in an `if`, and none of them may return before the "
      "barriers.");
  return workbook::explained([&] {
    const cl::Device device = workbook::chosen_device();
    const cl::Context context(device);
    const cl::CommandQueue queue(context, device);
    const std::filesystem::path edited = workbook::edited_folder(), given = WORKBOOK_STAGE_DIR;
    cl::Kernel kernel(
        workbook::build_program(context, device, {edited / "area.cl", given / "surrounded.cl"},
                                "-DSIZE=8"),
        "surrounded");
    Sums sums{std::vector<cl_uint>(h_pixels.size() / 8), std::vector<cl_uint>(h_pixels.size() * 3)};
    const std::size_t partial_bytes = sums.partial.size() * sizeof(cl_uint);
    const std::size_t seen_bytes = sums.seen.size() * sizeof(cl_uint);
    const cl::Buffer d_pixels(context, CL_MEM_COPY_HOST_PTR, h_pixels.size(), h_pixels.data());
    const cl::Buffer d_partial(context, CL_MEM_READ_WRITE, partial_bytes);
    const cl::Buffer d_seen(context, CL_MEM_READ_WRITE, seen_bytes);
    kernel.setArg(0, d_pixels);
    kernel.setArg(1, count);
    kernel.setArg(2, d_partial);
    kernel.setArg(3, d_seen);
    queue.enqueueNDRangeKernel(kernel, cl::NullRange, cl::NDRange(h_pixels.size()), cl::NDRange(8));
    queue.enqueueReadBuffer(d_partial, CL_TRUE, 0, partial_bytes, sums.partial.data());
    queue.enqueueReadBuffer(d_seen, CL_TRUE, 0, seen_bytes, sums.seen.data());
    return sums;
  });
}

std::vector<cl_uint> partial_sums(const std::vector<std::uint8_t>& pixels, cl_uint count) {
  return run_kernel(pixels, count).partial;
}

// What lies in scratch, and what around it, when the kernel has run in one work-group.
std::vector<cl_uint> scratch_after(const std::vector<std::uint8_t>& pixels) {
  const auto seen = run_kernel(pixels, 8).seen;
  return {seen.begin() + 8, seen.begin() + 16};
}
std::vector<cl_uint> places_but_the_first_after(const std::vector<std::uint8_t>& pixels) {
  const auto scratch = scratch_after(pixels);
  return {scratch.begin() + 1, scratch.end()};
}
std::vector<cl_uint> around_scratch_after(const std::vector<std::uint8_t>& pixels) {
  auto seen = run_kernel(pixels, 8).seen;
  seen.erase(seen.begin() + 8, seen.begin() + 16);
  return seen;
}

const std::vector<std::uint8_t> nothing{0, 0, 0, 0, 0, 0, 0, 0};
const std::vector<std::uint8_t> all{1, 1, 1, 1, 1, 1, 1, 1};
const std::vector<std::uint8_t> two_groups{1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1};

// TODO 1 and 2: the kernel by itself.

TEST(kernel, reads_no_place_outside_its_local_memory) {
  EXPECT_THAT(scratch_after(nothing), Each(Lt(1'000'000U)))
      << "I ran your kernel in a work-group of 8 on pixels that are all 0, with a million in each "
         "place before and behind scratch, and looked at scratch afterwards: you have read where you "
         "have no place. scratch has one place for each work-item, 0 to 7, and only work-items below "
         "step add. (Work-items that miss a barrier may do this as well: no barrier may stand in an "
         "`if`.)";
}

TEST(kernel, writes_no_place_outside_its_local_memory) {
  EXPECT_THAT(around_scratch_after(nothing), Each(1'000'000U))
      << "I ran your kernel in a work-group of 8, with a million in each place before and behind "
         "scratch, and looked there afterwards: you have written where you have no place. scratch has "
         "one place for each work-item, 0 to 7.";
}

TEST(kernel, adds_what_has_been_written) {
  EXPECT_EQ(partial_sums(nothing, 8)[0], 0U)
      << "I ran your kernel in a work-group of 8 on pixels that are all 0; each place of scratch held "
         "1000 before. A thousand in the sum was read before its work-item had written there.";
}

TEST(kernel, adds_the_upper_half_in_its_first_round) {
  EXPECT_EQ(partial_sums({0, 0, 0, 0, 1, 0, 0, 0}, 8)[0], 1U)
      << "I ran your kernel in a work-group of 8 on 0000 1000: in the first round work-item 0 adds "
         "place 4.";
}

TEST(kernel, adds_the_neighbour_in_its_last_round) {
  EXPECT_EQ(partial_sums({0, 1, 0, 0, 0, 0, 0, 0}, 8)[0], 1U)
      << "I ran your kernel in a work-group of 8 on 0100 0000: the last round has step 1, in which "
         "work-item 0 adds place 1.";
}

TEST(kernel, each_round_adds_up_the_one_before) {
  EXPECT_EQ(partial_sums({0, 0, 0, 0, 0, 0, 0, 1}, 8)[0], 1U)
      << "I ran your kernel in a work-group of 8 on 0000 0001: the 1 goes from place 7 to 3, then to "
         "1, then to 0, and no round may start before the one before has ended.";
}

TEST(kernel, adds_up_each_group_by_itself) {
  EXPECT_EQ(partial_sums(two_groups, 16), (std::vector<cl_uint>{4, 8}))
      << "I ran your kernel on 1011 0010 and 1111 1111 in two work-groups of 8.";
}

TEST(kernel, shares_the_additions_among_its_work_items) {
  EXPECT_THAT(places_but_the_first_after(all), Contains(Gt(1U)))
      << "I ran your kernel in a work-group of 8 on pixels that are all 1 and looked at scratch "
         "afterwards: work-item 0 has done all the adding. In a tree the others add as well, each in "
         "its own place.";
}

TEST(kernel, leaves_out_what_lies_behind_the_mask) {
  EXPECT_EQ(partial_sums(two_groups, 11), (std::vector<cl_uint>{4, 3}))
      << "I gave your kernel a count of 11 pixels in two work-groups of 8. The last five work-items "
         "have no pixel: their places must be 0, and they must not return before the barriers.";
}

// TODO 3: local memory, and the partial sums on the host.

TEST(area, gives_each_work_item_its_place_in_local_memory) {
  area_of(all_inside(4, 1), 2);
  EXPECT_EQ(local_bytes(), 2 * sizeof(cl_uint))
      << "I counted the bytes of local memory for work-groups of 2: one cl_uint of 4 bytes for each "
         "work-item. With fewer your kernel writes over what lies behind, and nobody tells you.";
}

TEST(area, takes_one_launch) {
  area_of(all_inside(64, 64), 64);
  ASSERT_EQ(calls().launches.size(), 1U) << "I asked for one area and counted the launches.";
  EXPECT_EQ(calls().launches[0].kernel, "area");
}

TEST(area, is_read_back_from_the_device) {
  area_of(all_inside(64, 64), 64);
  EXPECT_FALSE(calls().reads.empty())
      << "Nothing was read back from d_partial_: what you returned the host has counted.";
}

TEST(area, waits_for_the_partial_sums) {
  area_of(all_inside(64, 64), 64);
  ASSERT_FALSE(calls().reads.empty());
  EXPECT_TRUE(calls().reads.back().blocking)
      << "Your read does not block: you add up h_partial before the partial sums are there.";
}

TEST(area, brings_back_one_number_a_group) {
  area_of(all_inside(64, 64), 64);
  EXPECT_EQ(calls().bytes_read(), 64 * sizeof(cl_uint))
      << "I counted the bytes that came back for 4096 pixels in work-groups of 64: that makes 64 "
         "partial sums of 4 bytes each. The mask itself stays where it is.";
}

TEST(area, is_the_sum_over_all_groups) {
  EXPECT_EQ(area_of(all_inside(16, 12), 64), 192)
      << "I asked for the area of 16 x 12 pixels, all inside, in three work-groups of 64: the partial "
         "sums are 64, 64 and 64.";
}

TEST(area, is_the_number_of_pixels_inside) {
  const int width = workbook::size_where_watched(700, 61);
  const int height = workbook::size_where_watched(400, 60);
  const Mask mask = workbook::mask_by_rule(workbook::class_polygon(), true, width, height);
  const auto pixels = mask.pixels();
  EXPECT_EQ(area_of(mask), std::count(pixels.begin(), pixels.end(), 1));
}

TEST(area, of_an_image_that_fills_no_whole_group_is_right) {
  EXPECT_EQ(area_of(all_inside(61, 37)), 61 * 37);
  EXPECT_EQ(area_of(all_inside(1, 1)), 1);
}

TEST(area, is_the_same_for_every_group_size) {
  const int width = workbook::size_where_watched(123, 31);
  const int height = workbook::size_where_watched(45, 11);
  const Mask mask = all_inside(width, height);
  for (const std::size_t group_size : {1, 2, 16, 64, 128}) {
    EXPECT_EQ(area_of(mask, group_size), width * height) << "in work-groups of " << group_size;
  }
}

TEST(area, counts_nothing_of_a_larger_mask_before) {
  const std::int64_t second = workbook::explained([] {
    AreaCounter counter(workbook::chosen_device());
    counter.area(all_inside(64, 64));
    return counter.area(all_inside(10, 10));
  });
  EXPECT_EQ(second, 100)
      << "I counted a mask of 64 x 64, then one of 10 x 10 in the same buffer: the larger one's "
         "pixels still lie behind it.";
}

TEST(area, of_an_image_without_pixels_is_nothing) {
  EXPECT_EQ(workbook::explained([] {
              AreaCounter counter(workbook::chosen_device());
              return counter.area(all_inside(3, 2)) + counter.area(Mask(0, 5));
            }),
            6);
}

}  // namespace
}  // namespace stage_06e
