// What is told of machines of several sorts, from the files that they show.
#include "machine/machine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "machine/machine_cpu.hpp"
#include "machine/machine_facts.hpp"
#include "machine/machine_limits.hpp"
#include "machine/machine_opencl.hpp"
#include "machine/machine_power.hpp"
#include "machine/machine_virtual.hpp"
#include "machine/machine_warnings.hpp"
#include "machine/tests/machine_trees.hpp"
#include "repository/files.hpp"
#include "results/machine_json.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

}  // namespace

TEST(processor_list, is_read_as_the_kernel_writes_it) {
  EXPECT_THAT(processor_list("0-2,5,8-9"), ElementsAre(0, 1, 2, 5, 8, 9));
}

TEST(processor_list, is_empty_for_anything_else) {
  for (const char* text : {"", "x", "3-", "-1", "4-2", "0-999999999", "1,,2", "1-2-3"}) {
    EXPECT_THAT(processor_list(text), IsEmpty()) << text;
  }
}

TEST(a_laptop, has_cores_with_two_threads_and_with_one) {
  const SystemTree tree(laptop());
  EXPECT_EQ(cpu_name(tree.files()), "12th Gen Intel(R) Core(TM) i5-1235U");
  EXPECT_EQ(physical_cores(tree.files()), 4);
}

TEST(a_laptop, has_fast_and_slow_cores) {
  const SystemTree tree(laptop());
  EXPECT_THAT(core_kinds(tree.files()), ElementsAre(CoreKind{"fast", 4}, CoreKind{"slow", 2}));
}

TEST(a_laptop, runs_on_its_battery_whatever_its_mouse_does) {
  const SystemTree tree(laptop());
  EXPECT_EQ(power_source(tree.files()), "battery");
}

TEST(a_laptop, runs_on_the_mains_once_it_is_plugged_in) {
  const SystemTree tree(laptop());
  tree.write({{"sys/class/power_supply/AC/online", "1\n"}});
  EXPECT_EQ(power_source(tree.files()), "mains");
}

TEST(a_laptop, runs_on_the_mains_while_its_battery_fills) {
  const SystemTree tree(Tree{{"sys/class/power_supply/BAT0/type", "Battery\n"},
                             {"sys/class/power_supply/BAT0/status", "Charging\n"}});
  EXPECT_EQ(power_source(tree.files()), "mains");
}

TEST(a_desktop, does_not_run_on_the_battery_of_its_mouse) {
  const SystemTree tree(Tree{{"sys/class/power_supply/hidpp_battery_0/type", "Battery\n"},
                             {"sys/class/power_supply/hidpp_battery_0/scope", "Device\n"},
                             {"sys/class/power_supply/hidpp_battery_0/status", "Discharging\n"}});
  EXPECT_EQ(power_source(tree.files()), "");
}

TEST(a_laptop, is_not_virtual) {
  const SystemTree tree(laptop());
  EXPECT_EQ(hypervisor(tree.files()), "");
}

TEST(a_laptop, tells_its_governor) {
  const SystemTree tree(laptop());
  EXPECT_EQ(clock_governor(tree.files()), "powersave");
}

TEST(a_board, is_named_by_its_device_tree) {
  const SystemTree tree(board());
  EXPECT_EQ(cpu_name(tree.files()), "Radxa ROCK 5B");
}

TEST(a_board, has_big_and_little_cores_and_no_kind_for_a_small_difference) {
  const SystemTree tree(board());
  EXPECT_THAT(core_kinds(tree.files()), ElementsAre(CoreKind{"fast", 4}, CoreKind{"slow", 4}));
}

TEST(a_board, with_three_sizes_of_cores_has_a_middle) {
  const SystemTree tree(board());
  tree.write(for_each(6, 7, "cpu_capacity", "700\n"));
  EXPECT_THAT(core_kinds(tree.files()),
              ElementsAre(CoreKind{"fast", 2}, CoreKind{"middle", 2}, CoreKind{"slow", 4}));
}

TEST(a_board, does_not_tell_its_cores_or_its_power) {
  const SystemTree tree(board());
  EXPECT_EQ(physical_cores(tree.files()), 0);
  EXPECT_EQ(power_source(tree.files()), "");
}

TEST(core_kinds, come_from_the_highest_clock_rates_where_nothing_else_tells) {
  const SystemTree tree(joined({for_each(0, 1, "cpufreq/cpuinfo_max_freq", "5100000\n"),
                                for_each(2, 5, "cpufreq/cpuinfo_max_freq", "3500000\n"),
                                {{"sys/devices/system/cpu/online", "0-5\n"}}}));
  EXPECT_THAT(core_kinds(tree.files()), ElementsAre(CoreKind{"fast", 2}, CoreKind{"slow", 4}));
}

TEST(core_kinds, are_none_where_one_core_does_not_tell) {
  const SystemTree tree(joined({for_each(0, 2, "cpufreq/cpuinfo_max_freq", "5100000\n"),
                                {{"sys/devices/system/cpu/online", "0-3\n"}}}));
  EXPECT_THAT(core_kinds(tree.files()), IsEmpty());
}

TEST(cores_in_use, are_bounded_by_the_quota_of_a_container) {
  const SystemTree tree(container());
  const CoresInUse in_use = cores_in_use(tree.files(), 16, "");
  EXPECT_EQ(in_use.count, 2);
  EXPECT_EQ(in_use.why_fewer, "the quota of its control group");
  EXPECT_EQ(processor_quota(tree.files()), 1.5);
}

TEST(cores_in_use, are_bounded_by_the_affinity_mask) {
  const SystemTree tree(container());
  tree.write({{"proc/self/status", "Cpus_allowed_list:\t3\n"}});
  EXPECT_EQ(cores_in_use(tree.files(), 16, "").count, 1);
  EXPECT_EQ(cores_in_use(tree.files(), 16, "").why_fewer, "its affinity mask");
}

TEST(cores_in_use, are_not_those_of_a_mask_that_are_not_there) {
  const SystemTree tree(laptop());
  tree.write({{"proc/self/status", "Cpus_allowed_list:\t4-127\n"}});
  EXPECT_EQ(cores_in_use(tree.files(), 6, "").count, 2);
}

TEST(cores_in_use, are_bounded_by_the_number_of_threads_asked_for) {
  const SystemTree tree(laptop());
  EXPECT_EQ(cores_in_use(tree.files(), 6, "3").count, 3);
  EXPECT_EQ(cores_in_use(tree.files(), 6, " 2,4").count, 2);
  EXPECT_EQ(cores_in_use(tree.files(), 6, "3").why_fewer, "OMP_NUM_THREADS");
}

TEST(cores_in_use, are_all_where_nothing_bounds_them) {
  const SystemTree tree(laptop());
  for (const char* wanted : {"", "6", "12", "many", "0"}) {
    EXPECT_EQ(cores_in_use(tree.files(), 6, wanted).count, 6) << wanted;
    EXPECT_EQ(cores_in_use(tree.files(), 6, wanted).why_fewer, "") << wanted;
  }
}

TEST(processor_quota, is_also_that_of_a_group_above) {
  const SystemTree tree(guest());
  EXPECT_EQ(processor_quota(tree.files()), 1.0);
}

TEST(processor_quota, is_none_where_there_is_no_limit) {
  const SystemTree tree(container());
  tree.write({{"sys/fs/cgroup/cpu.max", "max 100000\n"}});
  EXPECT_EQ(processor_quota(tree.files()), std::nullopt);
}

TEST(a_guest, is_named_by_its_firmware) {
  const SystemTree tree(guest());
  EXPECT_EQ(hypervisor(tree.files()), "KVM");
}

TEST(a_guest, without_firmware_is_known_by_a_flag_of_its_processor) {
  const SystemTree tree(Tree{{"proc/cpuinfo", "flags\t\t: fpu hypervisor lahf_lm\n\n"}});
  EXPECT_EQ(hypervisor(tree.files()), "yes");
}

TEST(a_guest, under_windows_says_so_in_its_kernel) {
  const SystemTree tree(
      Tree{{"proc/version", "Linux version 5.15.90.1-microsoft-standard-WSL2\n"}});
  EXPECT_EQ(hypervisor(tree.files()), "WSL");
}

TEST(a_machine_of_amazon, is_virtual_only_with_a_hypervisor) {
  const SystemTree tree(Tree{{"sys/class/dmi/id/sys_vendor", "Amazon EC2\n"}});
  EXPECT_EQ(hypervisor(tree.files()), "");
  tree.write({{"proc/cpuinfo", "flags\t\t: hypervisor\n"}});
  EXPECT_EQ(hypervisor(tree.files()), "Amazon EC2");
}

TEST(a_machine_that_shows_nothing, is_not_guessed_at) {
  const SystemTree tree;
  const SystemFiles files = tree.files();
  EXPECT_EQ(cpu_name(files), "");
  EXPECT_EQ(physical_cores(files), 0);
  EXPECT_THAT(core_kinds(files), IsEmpty());
  EXPECT_EQ(power_source(files), "");
  EXPECT_EQ(clock_governor(files), "");
  EXPECT_EQ(hypervisor(files), "");
  EXPECT_EQ(cores_in_use(files, 8, "").count, 8);
  EXPECT_EQ(cores_in_use(files, 8, "").why_fewer, "");
}

class this_machine_of_a_workbook : public testing::Test {
 protected:
  Machine machine_with(const std::string& cmake_cache) {
    write_text(workbook_.build() / "CMakeCache.txt", cmake_cache);
    return this_machine(workbook_);
  }
  void TearDown() override { std::filesystem::remove_all(workbook_.root); }

  Workbook workbook_{std::filesystem::path(test_folder()) / "a workbook's machine", {}};
};

TEST_F(this_machine_of_a_workbook, tells_the_flags_without_anybodys_paths) {
  const Machine machine = machine_with(
      "CMAKE_CXX_FLAGS:STRING=-g -I/home/ann/include\n"
      "CMAKE_CXX_FLAGS_RELEASE:STRING=-O3\n"
      "WORKBOOK_ARCH:STRING=native\n"
      "WORKBOOK_ARCH_native_ACCEPTED:INTERNAL=1\n");
  EXPECT_EQ(machine.flags, "-g -O3 -march=native -ffp-contract=off");
}

TEST_F(this_machine_of_a_workbook, leaves_out_a_flag_that_the_compiler_refused) {
  const Machine machine = machine_with(
      "CMAKE_CXX_FLAGS_RELEASE:STRING=-O3\n"
      "WORKBOOK_ARCH:STRING=native\n"
      "WORKBOOK_ARCH_native_ACCEPTED:INTERNAL=\n");
  EXPECT_EQ(machine.flags, "-O3 -ffp-contract=off");
}

TEST_F(this_machine_of_a_workbook, has_threads_of_which_some_are_in_use) {
  const Machine machine = machine_with("");
  EXPECT_GE(machine.threads, 1);
  EXPECT_GE(machine.cores_in_use, 1);
  EXPECT_LE(machine.cores_in_use, machine.threads);
}

TEST_F(this_machine_of_a_workbook, is_without_a_commit_outside_of_one) {
  const Machine machine = machine_with("");
  EXPECT_EQ(machine.commit, "");
  EXPECT_EQ(machine.changed, std::nullopt);
}

TEST(facts, of_a_machine_that_shows_nothing_are_none) { EXPECT_THAT(facts({}), IsEmpty()); }

TEST(facts, hold_what_is_known) {
  Machine machine;
  machine.cpu = "Core i5";
  machine.threads = 6;
  machine.physical_cores = 4;
  machine.cores_in_use = 2;
  machine.why_fewer = "OMP_NUM_THREADS";
  machine.core_kinds = {{"fast", 4}, {"slow", 2}};
  machine.python = "Python 3.11.2";
  machine.numpy = "1.24.2";
  machine.opencl_device = "GPU";
  machine.opencl_driver = "550.1";
  machine.commit = "abc1234";
  machine.changed = true;
  EXPECT_THAT(facts(machine),
              ElementsAre(Pair("processor", "Core i5"), Pair("cores", "4 cores, 6 threads"),
                          Pair("in use", "2 of 6 threads (OMP_NUM_THREADS)"),
                          Pair("fast and slow", "4 fast, 2 slow"),
                          Pair("Python", "Python 3.11.2, numpy 1.24.2"),
                          Pair("OpenCL", "GPU, driver 550.1"),
                          Pair("commit", "abc1234, with changes of your own")));
}

TEST(conditions, of_a_machine_that_shows_nothing_are_none) {
  EXPECT_THAT(conditions({}), IsEmpty());
}

TEST(conditions, hold_what_is_known) {
  Machine machine;
  machine.load = {0.013, 0.25, false, true};
  machine.noise = Noise{0.012, -0.03, 3, 1.6, 15};
  EXPECT_THAT(conditions(machine),
              ElementsAre(Pair("throttled", "by its quota"), Pair("taken by the host", "1.3 %"),
                          Pair("other programs", "25 %"),
                          Pair("noise", "spread 1.2 %, drift -3 %, slow for 3 of 15 rounds")));
}

TEST(conditions, tell_a_processor_that_was_not_throttled) {
  Machine machine;
  machine.load.heat = false;
  EXPECT_THAT(conditions(machine), ElementsAre(Pair("throttled", "no")));
}

TEST(machine_line, tells_what_matters_most) {
  Machine machine;
  machine.cpu = "Core i5";
  machine.threads = 6;
  machine.compiler = "g++ 12.2.0";
  machine.flags = "-O3";
  EXPECT_EQ(machine_line(machine), "Core i5, 6 threads; g++ 12.2.0, -O3");
  machine.cores_in_use = 2;
  machine.why_fewer = "OMP_NUM_THREADS";
  machine.virtual_by = "KVM";
  machine.power = "battery";
  machine.python = "Python 3.11.2";
  machine.numpy = "1.24.2";
  EXPECT_EQ(machine_line(machine),
            "Core i5, 2 of 6 threads (OMP_NUM_THREADS), virtual, on battery; g++ 12.2.0, -O3; "
            "Python 3.11.2, numpy 1.24.2");
}

TEST(driver_in, is_that_of_the_device_with_the_name) {
  const std::string clinfo =
      "#PLATFORMS    2\n"
      "[QUIET/0]    CL_DEVICE_NAME    Silent\n"
      "[NV/*]    CL_PLATFORM_NAME     NVIDIA CUDA\n"
      "[NV/0]    CL_DEVICE_NAME       Tesla T4\n"
      "[NV/0]    CL_DRIVER_VERSION    550.54.14\n"
      "[POCL/0]    CL_DEVICE_NAME       pthread-Intel(R) Xeon(R)\n"
      "[POCL/0]    CL_DRIVER_VERSION    3.1+debian\n";
  EXPECT_EQ(driver_in(clinfo, "pthread-Intel(R) Xeon(R)"), "3.1+debian");
  EXPECT_EQ(driver_in(clinfo, "Tesla T4"), "550.54.14");
  EXPECT_EQ(driver_in(clinfo, "Tesla"), "");
  EXPECT_EQ(driver_in(clinfo, "Silent"), "");
  EXPECT_EQ(driver_in("", "Tesla T4"), "");
}

}  // namespace workbook
