#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <vadd.hpp>

#include "opencl/devices.hpp"
#include "opencl/spy.hpp"
#include "stage/folders.hpp"

namespace stage_06b {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
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

// The kernel by itself, run by three work-items of five: numbers 1, 2 and 3.
std::vector<float> run_work_items_1_to_3() {
  return workbook::explained([] {
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
    queue.enqueueNDRangeKernel(kernel, cl::NDRange(1), cl::NDRange(3));
    queue.enqueueReadBuffer(d_sum, CL_TRUE, 0, bytes, h_sum.data());
    return h_sum;
  });
}

// TODO 1: the kernel by itself.

TEST(kernel, each_work_item_adds_its_own_element_and_no_other) {
  EXPECT_THAT(run_work_items_1_to_3(), ElementsAre(-1, 22, 33, 44, -1))
      << "I ran the work-items 1, 2 and 3 of your kernel on vectors of five elements; the sum held "
         "-1 everywhere before. Elements 0 and 4 have no work-item, so they keep the -1.";
}

// TODO 2: launch and read back.

TEST(sum, adds_element_by_element) { EXPECT_THAT(sum(a, b), ElementsAre(11, 22, 33, 44, 55)); }

TEST(sum, is_made_by_one_launch_over_all_elements) {
  sum(a, b);
  ASSERT_EQ(calls().launches.size(), 1U)
      << "I counted the kernels that were enqueued for one sum. The device adds, not the host.";
  EXPECT_EQ(calls().launches[0].kernel, "vadd");
  EXPECT_THAT(calls().launches[0].global, ElementsAre(5U)) << "The vectors have 5 elements.";
}

TEST(sum, is_read_back_whole) {
  sum(a, b);
  EXPECT_EQ(calls().bytes_read(), 5 * sizeof(float))
      << "I counted the bytes that came back: 5 floats of 4 bytes. Sizes are in bytes here.";
}

TEST(sum, is_there_when_the_call_returns) {
  sum(a, b);
  ASSERT_FALSE(calls().reads.empty()) << "Nothing was read back from the device.";
  EXPECT_TRUE(calls().reads.back().blocking)
      << "A read that does not block comes back before the bytes are there.";
}

TEST(sum, of_many_elements_is_right_to_the_last) {
  const std::vector<float> ones(100'003, 1.0F), twos(100'003, 2.0F);
  EXPECT_THAT(sum(ones, twos), testing::Each(3.0F));
}

// TODO 3: a chain of three, held together by events.

TEST(chain, adds_four_vectors) {
  EXPECT_THAT(sum_of_four(), ElementsAre(1111, 2222, 3333, 4444, 5555));
}

TEST(chain, takes_three_launches_and_one_read) {
  sum_of_four();
  EXPECT_EQ(calls().launches.size(), 3U)
      << "I counted the launches: a + b, then + c, then + d, each with the same kernel.";
  EXPECT_EQ(calls().reads.size(), 1U)
      << "I counted the reads: what lies in between stays on the device.";
}

TEST(chain, runs_on_the_queue_without_an_order) {
  sum_of_four();
  ASSERT_FALSE(calls().launches.empty()) << "No kernel was enqueued.";
  const bool has_such_queues = workbook::chosen_device().getInfo<CL_DEVICE_QUEUE_PROPERTIES>() &
                               CL_QUEUE_OUT_OF_ORDER_EXEC_MODE_ENABLE;
  EXPECT_EQ(calls().launches[0].in_order, !has_such_queues)
      << "The chain is to run on any_order_queue_, where only events keep the launches apart.";
}

TEST(chain, each_sum_waits_for_the_one_before) {
  sum_of_four();
  const std::vector<Launch>& launches = calls().launches;
  ASSERT_EQ(launches.size(), 3U);
  EXPECT_THAT(launches[0].waits, IsEmpty()) << "The first sum has nothing to wait for.";
  EXPECT_THAT(launches[1].waits, Contains(launches[0].event))
      << "The second sum does not wait for the first one's event. It may run before it; that the "
         "numbers are right on this machine is luck.";
  EXPECT_THAT(launches[2].waits, Contains(launches[1].event))
      << "The third sum does not wait for the second one's event.";
}

TEST(chain, the_read_waits_for_the_last_sum) {
  sum_of_four();
  const std::vector<Launch>& launches = calls().launches;
  ASSERT_EQ(launches.size(), 3U);
  ASSERT_EQ(calls().reads.size(), 1U);
  const auto& waits = calls().reads[0].waits;
  const auto& host_waits = calls().waited_for;
  EXPECT_TRUE(std::count(waits.begin(), waits.end(), launches[2].event) ||
              std::count(host_waits.begin(), host_waits.end(), launches[2].event))
      << "A blocking read makes the host wait for the read. The read itself must wait for the "
         "third sum's event: on this queue it may start before.";
}

}  // namespace
}  // namespace stage_06b
