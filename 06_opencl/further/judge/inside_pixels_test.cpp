// Scan and compact against the same on the host.
#include "inside_pixels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>
#include <vector>

#include "geometry/oracle.hpp"
#include "geometry/polygons.hpp"
#include "opencl/devices.hpp"
#include "opencl/spy.hpp"
#include "row_mask.hpp"

namespace stage_06 {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;
using workbook::calls;
using workbook::Mask;

DeviceQueue chosen() { return DeviceQueue(workbook::chosen_device()); }

cl::Buffer uploaded(const DeviceQueue& on, std::vector<std::uint8_t> bytes) {
  return cl::Buffer(on.context, CL_MEM_READ_ONLY | CL_MEM_COPY_HOST_PTR, bytes.size(),
                    bytes.data());
}

// Bytes 0 .. 255 without an order.
std::vector<std::uint8_t> drawn(std::size_t count) {
  std::vector<std::uint8_t> bytes(count);
  workbook::PythonRandom random(count);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random.randint(0, 255));
  return bytes;
}

std::vector<cl_uint> sums_of(const std::vector<std::uint8_t>& bytes, std::size_t group,
                             std::uint32_t& total) {
  const DeviceQueue on = chosen();
  PrefixSum sum(on, group);
  total = sum.of_bytes(uploaded(on, bytes), bytes.size());
  std::vector<cl_uint> h_sums(bytes.size());
  on.queue.enqueueReadBuffer(sum.sums(), CL_TRUE, 0, bytes.size() * sizeof(cl_uint), h_sums.data());
  return h_sums;
}

std::vector<std::pair<int, int>> pairs(const std::vector<cl_int2>& list) {
  std::vector<std::pair<int, int>> result;
  for (const cl_int2& pixel : list) result.emplace_back(pixel.s[0], pixel.s[1]);
  return result;
}

std::vector<std::pair<int, int>> pairs(const Mask& mask) {
  std::vector<std::pair<int, int>> result;
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      if (mask.at(x, y)) result.emplace_back(x, y);
    }
  }
  return result;
}

TEST(prefix_sum, is_the_sum_of_what_comes_before) {
  // With groups of 2, that is parts of 32: one part, two, parts of parts, three levels.
  for (const std::size_t count : {1, 15, 16, 17, 32, 33, 1024, 1025, 3000}) {
    const auto bytes = drawn(count);
    std::vector<cl_uint> expected(count);
    std::exclusive_scan(bytes.begin(), bytes.end(), expected.begin(), cl_uint{0});
    std::uint32_t total = 0;
    EXPECT_EQ(sums_of(bytes, 2, total), expected) << count << " bytes";
    EXPECT_EQ(total, expected.back() + bytes.back()) << count << " bytes";
  }
}

TEST(prefix_sum, is_the_same_in_any_work_group) {
  const auto bytes = drawn(3000);
  std::uint32_t total = 0, other = 0;
  const auto sums = sums_of(bytes, 256, total);
  for (const std::size_t group : {2, 32, 1 << 20}) {
    EXPECT_EQ(sums_of(bytes, group, other), sums) << group << " work-items";
    EXPECT_EQ(other, total);
  }
}

TEST(prefix_sum, takes_a_shorter_array_after_a_longer_one) {
  const DeviceQueue on = chosen();
  PrefixSum sum(on, 2);
  sum.of_bytes(uploaded(on, drawn(2000)), 2000);
  EXPECT_EQ(sum.of_bytes(uploaded(on, {1, 2, 3}), 3), 6u);
  EXPECT_EQ(sum.of_bytes(uploaded(on, {1}), 0), 0u);
}

TEST(inside_pixels, are_those_of_the_mask_in_its_order) {
  for (const int width : {1, 16, 37}) {
    const auto ring = workbook::random_polygon(3, 12, 40);
    const Mask mask = workbook::mask_by_rule(ring, true, width, 40);
    const DeviceQueue on = chosen();
    RowMask row_mask(on, Way::words);
    InsidePixels inside_pixels(on, 8);
    const auto list =
        inside_pixels.of(row_mask.make(ring, true, width, 40), row_mask.pitch(width), 40);
    EXPECT_THAT(pairs(list), ElementsAreArray(pairs(mask))) << width << " columns";
  }
}

TEST(inside_pixels, may_be_none_or_all) {
  const DeviceQueue on = chosen();
  InsidePixels inside_pixels(on);
  EXPECT_THAT(inside_pixels.of(uploaded(on, std::vector<std::uint8_t>(600, 0)), 30, 20), IsEmpty());
  EXPECT_THAT(pairs(inside_pixels.of(uploaded(on, std::vector<std::uint8_t>(600, 1)), 30, 20)),
              ElementsAreArray(pairs(Mask(30, 20, 1))));
}

TEST(inside_pixels, come_back_without_the_mask) {
  const DeviceQueue on = chosen();
  const std::vector<workbook::Vertex> ring{{2, 2}, {5, 2}, {5, 4}, {2, 4}};
  RowMask row_mask(on, Way::per_row);
  InsidePixels inside_pixels(on);
  workbook::forget_calls();
  const auto list = inside_pixels.of(row_mask.make(ring, true, 64, 64), 64, 64);
  EXPECT_EQ(calls().bytes_read(), sizeof(cl_uint) + list.size() * sizeof(cl_int2));
}

}  // namespace
}  // namespace stage_06
