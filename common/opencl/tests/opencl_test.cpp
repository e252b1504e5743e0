#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "opencl/devices.hpp"
#include "opencl/errors.hpp"
#include "opencl/program.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const DeviceInfo cpu{"Portable Computing Language", "pthread-skylake AMD EPYC", DeviceKind::cpu, 2};
const DeviceInfo gpu{"NVIDIA CUDA", "GeForce RTX 2080", DeviceKind::gpu, 46};
const DeviceInfo fpga{"FPGA SDK", "a board", DeviceKind::accelerator, 1};
const DeviceInfo strange{"A driver", "a custom device", DeviceKind::other, 1};

std::string message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const OpenCLError& error) {
    return error.what();
  }
  return "no error";
}

// A kernel file that is gone when the test ends.
class KernelFile {
 public:
  explicit KernelFile(const std::string& text) { std::ofstream(path_) << text; }
  ~KernelFile() { std::filesystem::remove(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_ = std::filesystem::path(test_folder()) /
                                ("workbook_opencl_test_" + std::to_string(getpid()) + ".cl");
};

cl::Program built(const std::filesystem::path& file, const std::string& options = "") {
  const cl::Device device = chosen_device();
  return build_program(cl::Context(device), device, {file}, options);
}

TEST(opencl_errors, are_called_by_their_names) {
  EXPECT_EQ(error_name(CL_SUCCESS), "CL_SUCCESS");
  EXPECT_EQ(error_name(CL_INVALID_WORK_GROUP_SIZE), "CL_INVALID_WORK_GROUP_SIZE");
  EXPECT_EQ(error_name(CL_INVALID_DEVICE_PARTITION_COUNT), "CL_INVALID_DEVICE_PARTITION_COUNT");
  EXPECT_EQ(error_name(-1001), "CL_PLATFORM_NOT_FOUND_KHR");
}

TEST(opencl_errors, of_opencl_1_2_all_have_names) {
  for (int code = 0; code >= -19; --code) EXPECT_THAT(error_name(code), HasSubstr("CL_")) << code;
  for (int code = -30; code >= -68; --code) {
    EXPECT_THAT(error_name(code), HasSubstr("CL_")) << code;
  }
}

TEST(opencl_errors, that_nobody_knows_are_no_crash) {
  EXPECT_EQ(explain(cl::Error(-4711, "clSomething")),
            "clSomething failed with an unknown error (-4711).");
  EXPECT_THAT(explain(cl::Error(-5, nullptr)), HasSubstr("CL_OUT_OF_RESOURCES"));
}

TEST(opencl_errors, say_the_call_the_name_and_what_to_do) {
  const std::string message = message_of([] {
    explained([] { throw cl::Error(CL_INVALID_WORK_GROUP_SIZE, "clEnqueueNDRangeKernel"); });
  });
  EXPECT_THAT(
      message,
      AllOf(HasSubstr("clEnqueueNDRangeKernel failed with CL_INVALID_WORK_GROUP_SIZE (-54)"),
            HasSubstr("multiple of the work-group's")));
}

TEST(opencl_errors, without_a_driver_name_the_package) {
  EXPECT_THAT(error_advice(-1001), HasSubstr("pocl-opencl-icd"));
}

TEST(opencl_choice, prefers_gpu_then_accelerator_then_cpu) {
  EXPECT_EQ(choose_device(std::vector{cpu, fpga, gpu}, ""), 2U);
  EXPECT_EQ(choose_device(std::vector{strange, cpu, fpga}, ""), 2U);
  EXPECT_EQ(choose_device(std::vector{strange, cpu}, ""), 1U);
  EXPECT_EQ(choose_device(std::vector{gpu, gpu}, ""), 0U);
}

TEST(opencl_choice, takes_a_number_of_the_list) {
  EXPECT_EQ(choose_device(std::vector{gpu, cpu}, "1"), 1U);
}

TEST(opencl_choice, takes_a_part_of_a_name_in_any_case) {
  EXPECT_EQ(choose_device(std::vector{gpu, cpu}, "epyc"), 1U);
  EXPECT_EQ(choose_device(std::vector{gpu, cpu}, "Portable"), 1U);
}

TEST(opencl_choice, takes_a_name_that_is_a_number) {
  EXPECT_EQ(choose_device(std::vector{cpu, gpu}, "2080"), 1U);
}

TEST(opencl_choice, lists_the_devices_when_none_is_called_so) {
  EXPECT_THAT(
      message_of([] {
        choose_device(std::vector{cpu, gpu}, "radeon");
      }),
      AllOf(HasSubstr("`radeon`"), HasSubstr("WORKBOOK_CL_DEVICE"),
            HasSubstr("0  CPU  pthread-skylake AMD EPYC"), HasSubstr("1  GPU  GeForce RTX 2080")));
  EXPECT_THAT(message_of([] { choose_device(std::vector{cpu, gpu}, "7"); }), HasSubstr("`7`"));
}

TEST(opencl_choice, of_nothing_is_refused) {
  EXPECT_THROW(choose_device({}, ""), OpenCLError);
  EXPECT_THROW(choose_device({}, "0"), OpenCLError);
}

TEST(opencl_todo, is_found_when_it_is_the_first_error) {
  EXPECT_EQ(todo_in_log("2 errors generated.\n"
                        "error: mask.cl:17:2: \"TODO 1: write the pixel's byte\"\n"
                        "error: mask.cl:24:2: \"TODO 2: the rule\"\n"),
            "TODO 1: write the pixel's byte");
  EXPECT_EQ(todo_in_log("<kernel>:3:2: error: \"TODO 4: do this\"\n#error \"TODO 4: do this\"\n"),
            "TODO 4: do this");
}

TEST(opencl_todo, does_not_hide_an_error_before_it) {
  EXPECT_EQ(
      todo_in_log("error: mask.cl:9:3: expected ';'\nerror: mask.cl:24:2: \"TODO 2: rule\"\n"), "");
  EXPECT_EQ(todo_in_log("warning: mask.cl:9:3: TODO 7: unused\n"), "");
}

class opencl_on_this_machine : public testing::Test {
 protected:
  void SetUp() override {
    try {
      all_devices();
    } catch (const OpenCLError& error) {
      GTEST_SKIP() << error.what();
    }
  }
};

TEST_F(opencl_on_this_machine, a_good_kernel_is_built) {
  const KernelFile file("kernel void nothing() {}\n");
  EXPECT_NO_THROW(cl::Kernel(built(file.path()), "nothing"));
}

TEST_F(opencl_on_this_machine, options_reach_the_compiler) {
  const KernelFile file("#ifndef NAME\n#error no name\n#endif\nkernel void NAME() {}\n");
  EXPECT_NO_THROW(cl::Kernel(built(file.path(), "-DNAME=nothing"), "nothing"));
}

TEST_F(opencl_on_this_machine, a_broken_kernel_shows_the_compilers_log) {
  const KernelFile file("kernel void broken() {\n  int i = nonsense;\n}\n");
  EXPECT_THAT(message_of([&] { built(file.path()); }),
              AllOf(HasSubstr("does not compile"), HasSubstr("nonsense"),
                    HasSubstr(file.path().filename().string() + ":2")));
}

TEST_F(opencl_on_this_machine, a_missing_kernel_file_is_named) {
  EXPECT_THAT(message_of([] { built("nowhere/missing.cl"); }), HasSubstr("nowhere/missing.cl"));
}

TEST_F(opencl_on_this_machine, a_todo_in_a_kernel_ends_the_process) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  const KernelFile file("kernel void skeleton() {\n#error \"TODO 3: add it up\"\n}\n");
  EXPECT_EXIT(built(file.path()), testing::ExitedWithCode(77), "TODO 3: add it up");
}

TEST_F(opencl_on_this_machine, the_variable_chooses_the_device) {
  setenv(device_variable, "no such device", 1);
  EXPECT_THAT(message_of([] { chosen_device(); }), HasSubstr("`no such device`"));
  setenv(device_variable, "0", 1);
  EXPECT_EQ(chosen_device()(), all_devices()[0]());
  unsetenv(device_variable);
}

TEST_F(opencl_on_this_machine, doubles_can_be_switched_off) {
  setenv(no_doubles_variable, "1", 1);
  EXPECT_FALSE(has_doubles(chosen_device()));
  EXPECT_FALSE(info_of(chosen_device()).doubles);
  unsetenv(no_doubles_variable);
}

TEST_F(opencl_on_this_machine, compiled_kernels_are_kept_in_a_folder_that_is_named) {
  chosen_device();
  EXPECT_NE(std::getenv("POCL_CACHE_DIR"), nullptr);
}

// A process that sees no driver or no device, by the loader's and PoCL's own variables.
void leave_with_message() {
  std::fputs(message_of([] { all_devices(); }).c_str(), stderr);
  std::_Exit(3);
}

TEST(opencl_missing, driver_is_told_with_the_package_to_install) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(
      {
        setenv("OCL_ICD_VENDORS", "/nonexistent", 1);
        leave_with_message();
      },
      testing::ExitedWithCode(3), "no OpenCL driver.*-1001.*pocl-opencl-icd");
}

// Other drivers than PoCL do not mind.
TEST_F(opencl_on_this_machine, a_missing_device_is_told_with_the_cache_folder) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_EXIT(
      {
        setenv("POCL_CACHE_DIR", "/proc/no/such/folder", 1);
        leave_with_message();
      },
      testing::ExitedWithCode(3), "no error|no device.*/proc/no/such/folder");
}

}  // namespace
}  // namespace workbook
