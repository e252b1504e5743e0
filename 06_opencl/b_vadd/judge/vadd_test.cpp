#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vadd.hpp>

#include "opencl/devices.hpp"
#include "opencl/spy.hpp"
#include "stage/folders.hpp"

namespace stage_06b {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Ge;
using workbook::calls;
using workbook::Launch;

const std::vector<float> a{1, 2, 3, 4, 5};
const std::vector<float> b{10, 20, 30, 40, 50};
const std::vector<float> c{100, 200, 300, 400, 500};
const std::vector<float> d{1000, 2000, 3000, 4000, 5000};

VectorAdder adder() {
  return workbook::explained([] { return VectorAdder(workbook::chosen_device()); });
}

std::vector<float> sum(Floats left, Floats right) {
  VectorAdder vectors = adder();
  workbook::forget_calls();
  return workbook::explained([&] { return vectors.sum(left, right); });
}

std::vector<float> sum_of_four() {
  VectorAdder vectors = adder();
  workbook::forget_calls();
  return workbook::explained([&] { return vectors.sum_of_four(a, b, c, d); });
}

// The kernel by itself, on a sum that holds -1 everywhere before: `items` work-items in work-groups
// of `group`, the first of which has the number `first`.
std::vector<float> run_kernel(std::size_t first, std::size_t items, std::size_t group) {
  return workbook::explained([&] {
    const cl::Device device = workbook::chosen_device();
    const cl::Context context(device);
    const cl::CommandQueue queue(context, device);
    const std::filesystem::path folder = workbook::edited_folder();
    cl::Kernel kernel(workbook::build_program(context, device, {folder / "vadd.cl"}), "vadd");
    std::vector<float> h_a = a, h_b = b, h_sum(5, -1.0F);
    const std::size_t bytes = h_sum.size() * sizeof(float);
    const cl::Buffer d_a(context, CL_MEM_COPY_HOST_PTR, bytes, h_a.data());
    const cl::Buffer d_b(context, CL_MEM_COPY_HOST_PTR, bytes, h_b.data());
    const cl::Buffer d_sum(context, CL_MEM_COPY_HOST_PTR, bytes, h_sum.data());
    kernel.setArg(0, d_a);
    kernel.setArg(1, d_b);
    kernel.setArg(2, d_sum);
    queue.enqueueNDRangeKernel(kernel, cl::NDRange(first), cl::NDRange(items), cl::NDRange(group));
    queue.enqueueReadBuffer(d_sum, CL_TRUE, 0, bytes, h_sum.data());
    return h_sum;
  });
}

// TODO 1: the kernel by itself.

TEST(kernel, adds_in_every_work_group) {
  EXPECT_THAT(run_kernel(0, 4, 2), ElementsAre(11, 22, 33, 44, -1))
      << "I ran your kernel over elements 0 to 3 in two work-groups of two; the sum held -1 before. "
         "If 2 and 3 keep it: a local id starts at 0 again in each work-group, a global id does not.";
}

TEST(kernel, each_work_item_adds_its_own_element_and_no_other) {
  EXPECT_THAT(run_kernel(1, 3, 1), ElementsAre(-1, 22, 33, 44, -1))
      << "I ran the work-items 1, 2 and 3 of your kernel on vectors of five elements; the sum held "
         "-1 before. Elements 0 and 4 have no work-item, so they keep it: a work-item has no loop.";
}

// TODO 2: launch and read back.

TEST(sum, is_made_on_the_device) {
  sum(a, b);
  EXPECT_FALSE(calls().launches.empty())
      << "No kernel was enqueued for your sum: the device has not added anything.";
}

TEST(sum, is_made_by_one_launch_over_all_elements) {
  sum(a, b);
  ASSERT_EQ(calls().launches.size(), 1U)
      << "I counted the kernels that were enqueued for one sum of two vectors.";
  EXPECT_EQ(calls().launches[0].kernel, "vadd");
  EXPECT_THAT(calls().launches[0].global, ElementsAre(5U)) << "The vectors have 5 elements.";
}

TEST(sum, comes_back_from_the_device) {
  sum(a, b);
  EXPECT_FALSE(calls().reads.empty())
      << "Nothing was read back: the sum lies in d_sum, on the device, and h_sum is as it was.";
}

TEST(sum, is_there_when_the_call_returns) {
  sum(a, b);
  ASSERT_EQ(calls().reads.size(), 1U) << "I counted the reads for one sum.";
  EXPECT_TRUE(calls().reads[0].blocking)
      << "A read that does not block comes back before the bytes are there.";
}

TEST(sum, is_read_back_whole) {
  sum(a, b);
  EXPECT_EQ(calls().bytes_read(), 5 * sizeof(float))
      << "I counted the bytes that came back: 5 floats of 4 bytes. A read's size is in bytes, not in "
         "elements.";
}

TEST(sum, runs_on_the_queue_that_keeps_the_order) {
  sum(a, b);
  ASSERT_EQ(calls().launches.size(), 1U);
  EXPECT_TRUE(calls().launches[0].in_order)
      << "On any_order_queue_ the read may start before the kernel has ended: use queue_ here.";
}

TEST(sum, adds_element_by_element) {
  EXPECT_THAT(sum(a, b), ElementsAre(11, 22, 33, 44, 55))
      << "Your kernel is right by itself: look at the buffers that the launch and the read get.";
}

TEST(sum, of_many_elements_is_right_to_the_last) {
  const std::vector<float> ones(100'003, 1.0F), twos(100'003, 2.0F);
  EXPECT_THAT(sum(ones, twos), Each(3.0F));
}

// TODO 3: a chain of three, held together by events.

bool waits_for(const std::vector<cl_event>& waits, const Launch& earlier) {
  return std::count(waits.begin(), waits.end(), earlier.event) > 0;
}

TEST(chain, takes_three_launches) {
  sum_of_four();
  EXPECT_EQ(calls().launches.size(), 3U)
      << "I counted the launches: a + b, then + c, then + d, each with the same kernel.";
}

TEST(chain, leaves_on_the_device_what_lies_in_between) {
  sum_of_four();
  EXPECT_EQ(calls().reads.size(), 1U)
      << "I counted the reads. Only the last sum is wanted on the host: a + b and a + b + c have no "
         "business there.";
}

TEST(chain, runs_on_the_queue_without_an_order) {
  sum_of_four();
  ASSERT_FALSE(calls().launches.empty()) << "No kernel was enqueued.";
  const bool has_such_queues = workbook::chosen_device().getInfo<CL_DEVICE_QUEUE_PROPERTIES>() &
                               CL_QUEUE_OUT_OF_ORDER_EXEC_MODE_ENABLE;
  EXPECT_EQ(calls().launches[0].in_order, !has_such_queues)
      << "The chain is to run on any_order_queue_, where only events keep the launches apart.";
}

TEST(chain, is_enqueued_without_a_pause) {
  sum_of_four();
  EXPECT_THAT(calls().host_waits, Each(Ge(3U)))
      << "Your host stood still between the launches: I noted how many were enqueued each time that "
         "it waited. The device waits by itself when a launch is given the event of the one before.";
}

TEST(chain, the_second_sum_waits_for_the_first) {
  sum_of_four();
  const std::vector<Launch>& launches = calls().launches;
  ASSERT_EQ(launches.size(), 3U);
  EXPECT_TRUE(waits_for(launches[1].waits, launches[0]))
      << "The second sum does not wait for the event of the first, so it may run before it. If the "
         "numbers are right on this machine, that is luck.";
}

TEST(chain, the_third_sum_waits_for_the_second) {
  sum_of_four();
  const std::vector<Launch>& launches = calls().launches;
  ASSERT_EQ(launches.size(), 3U);
  EXPECT_TRUE(waits_for(launches[2].waits, launches[1]))
      << "The third sum does not wait for the event of the second, which makes a + b + c.";
}

TEST(chain, the_read_waits_for_the_last_sum) {
  sum_of_four();
  const std::vector<Launch>& launches = calls().launches;
  ASSERT_EQ(launches.size(), 3U);
  ASSERT_EQ(calls().reads.size(), 1U);
  EXPECT_TRUE(waits_for(calls().reads[0].waits, launches[2]) ||
              waits_for(calls().waited_for, launches[2]))
      << "A blocking read makes the host wait for the read. The read itself must wait for the "
         "third sum's event: on this queue it may start before.";
}

TEST(chain, is_there_when_the_call_returns) {
  sum_of_four();
  ASSERT_EQ(calls().reads.size(), 1U);
  EXPECT_TRUE(calls().reads[0].blocking)
      << "The chain's read does not block: it comes back before the bytes are there.";
}

TEST(chain, adds_four_vectors) {
  EXPECT_THAT(sum_of_four(), ElementsAre(1111, 2222, 3333, 4444, 5555))
      << "I gave you ones, tens, hundreds and thousands: each digit tells which vector is missing or "
         "was added twice.";
}

}  // namespace
}  // namespace stage_06b
