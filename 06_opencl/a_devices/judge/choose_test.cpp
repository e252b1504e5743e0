#include <gtest/gtest.h>

#include <choose.hpp>
#include <vector>

namespace stage_06a {
namespace {

const DeviceInfo cpu{"Portable Computing Language", "a made-up CPU", DeviceKind::cpu, 8};
const DeviceInfo gpu{"NVIDIA CUDA", "a made-up GPU", DeviceKind::gpu, 14};
const DeviceInfo second_gpu{"NVIDIA CUDA", "another made-up GPU", DeviceKind::gpu, 128};
const DeviceInfo accelerator{"FPGA SDK", "a made-up accelerator", DeviceKind::accelerator, 1};
const DeviceInfo custom{"DSP SDK", "a made-up device of another kind", DeviceKind::other, 1};

TEST(choice, takes_the_gpu_before_the_cpu) {
  const std::vector<DeviceInfo> devices{cpu, gpu};
  EXPECT_EQ(choose(devices), 1U)
      << "I have a CPU (0) and a GPU (1): the kind decides, not the place in the list.";
}

TEST(choice, does_not_depend_on_the_order_of_the_list) {
  const std::vector<DeviceInfo> devices{gpu, cpu};
  EXPECT_EQ(choose(devices), 0U) << "I have a GPU (0) and a CPU (1).";
}

TEST(choice, takes_the_first_of_two_gpus) {
  const std::vector<DeviceInfo> devices{cpu, gpu, second_gpu};
  EXPECT_EQ(choose(devices), 1U)
      << "I have a CPU (0) and two GPUs (1 and 2): I asked for the first of them, not the last.";
}

TEST(choice, takes_the_gpu_before_an_accelerator) {
  const std::vector<DeviceInfo> devices{accelerator, gpu};
  EXPECT_EQ(choose(devices), 1U)
      << "I have an accelerator (0) and a GPU (1): a GPU comes before everything else.";
}

TEST(choice, takes_an_accelerator_before_the_cpu) {
  const std::vector<DeviceInfo> devices{cpu, accelerator};
  EXPECT_EQ(choose(devices), 1U)
      << "I have a CPU (0), an accelerator (1) and no GPU: the CPU is the last resort.";
}

TEST(choice, falls_back_on_the_cpu) {
  const std::vector<DeviceInfo> devices{cpu};
  EXPECT_EQ(choose(devices), 0U) << "I have nothing but a CPU (0), and PoCL runs OpenCL on it.";
}

TEST(choice, counts_places_in_the_list_that_it_was_given) {
  const std::vector<DeviceInfo> devices{custom, cpu, gpu};
  EXPECT_EQ(choose(devices), 2U)
      << "I have a device of another kind (0), a CPU (1) and a GPU (2): I asked for the GPU's place "
         "in my list, not in a shorter one.";
}

TEST(choice, refuses_an_empty_list) {
  EXPECT_THROW(choose({}), OpenCLError)
      << "I gave you no device at all: there is nothing to choose, so say so with an OpenCLError.";
}

TEST(choice, refuses_devices_of_other_kinds) {
  const std::vector<DeviceInfo> devices{custom};
  EXPECT_THROW(choose(devices), OpenCLError)
      << "I have one device, and it is neither GPU nor accelerator nor CPU: it may not run kernels "
         "at all, so refuse it with an OpenCLError.";
}

TEST(choice, says_why_it_refuses) {
  try {
    choose({});
    FAIL() << "I gave you no device at all, and expected an OpenCLError.";
  } catch (const OpenCLError& refusal) {
    EXPECT_STRNE(refusal.what(), "")
        << "Your OpenCLError has no message: tell a person what is missing.";
  }
}

TEST(choice, can_be_used_on_this_machine) {
  const std::vector<cl::Device> devices = workbook::all_devices();
  const std::vector<DeviceInfo> infos = workbook::info_of(devices);
  const std::size_t chosen = choose(infos);
  ASSERT_LT(chosen, devices.size()) << "This machine has these devices:\n"
                                    << workbook::table_of(infos);
  RecordProperty("device", infos[chosen].name);
  EXPECT_NO_THROW(workbook::explained([&] { return cl::Context(devices[chosen]); }))
      << "I could not make a context for device " << chosen << ":\n"
      << workbook::table_of(infos);
}

}  // namespace
}  // namespace stage_06a
