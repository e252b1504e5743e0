// What is told of machines of several sorts, from what lscpu and their files say.
#include "machine/machine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "machine/machine_cpu.hpp"
#include "machine/machine_facts.hpp"
#include "machine/machine_limits.hpp"
#include "machine/machine_power.hpp"
#include "machine/machine_warnings.hpp"
#include "machine/tests/machine_trees.hpp"
#include "repository/files.hpp"
#include "results/machine_json.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
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

TEST(processor_in, reads_what_a_laptop_tells) {
  const Processor processor = processor_in(R"({"lscpu": [
      {"field": "Vendor ID:", "data": "GenuineIntel", "children": [
          {"field": "Model name:", "data": "12th Gen Intel(R) Core(TM) i5-1235U", "children": [
              {"field": "Thread(s) per core:", "data": "2"},
              {"field": "Core(s) per socket:", "data": "5"},
              {"field": "Socket(s):", "data": "2"},
              {"field": "Flags:", "data": "fpu vme sse2"}]}]},
      {"field": "Caches (sum of all):", "data": null}]})");
  EXPECT_EQ(processor.name, "12th Gen Intel(R) Core(TM) i5-1235U");
  EXPECT_EQ(processor.cores, 10);
  EXPECT_EQ(processor.virtual_by, "");
}

TEST(processor_in, names_a_board_by_its_first_kind_of_core_and_does_not_guess_how_many) {
  const Processor processor = processor_in(R"({"lscpu": [
      {"field": "Model name:", "data": "Cortex-A55"},
      {"field": "Core(s) per socket:", "data": "4"},
      {"field": "Socket(s):", "data": "-"},
      {"field": "Model name:", "data": "Cortex-A76"}]})");
  EXPECT_EQ(processor.name, "Cortex-A55");
  EXPECT_EQ(processor.cores, 0);
}

TEST(processor_in, names_what_runs_a_guest) {
  EXPECT_EQ(processor_in(R"([{"field": "Hypervisor vendor:", "data": "KVM"}])").virtual_by, "KVM");
  EXPECT_EQ(processor_in(R"([{"field": "Flags:", "data": "fpu hypervisor"}])").virtual_by, "yes");
}

TEST(processor_in, guesses_nothing_from_another_text) {
  for (const char* text : {"", "lscpu: bad usage", "3", R"({"field": 3, "data": ["x"]})"}) {
    const Processor processor = processor_in(text);
    EXPECT_EQ(processor.name + processor.virtual_by, "") << text;
    EXPECT_EQ(processor.cores, 0) << text;
  }
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

TEST(a_machine_that_shows_nothing, is_not_guessed_at) {
  const SystemTree tree;
  EXPECT_EQ(power_source(tree.files()), "");
  EXPECT_EQ(cores_in_use(tree.files(), 8, "").count, 8);
  EXPECT_EQ(cores_in_use(tree.files(), 8, "").why_fewer, "");
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
  machine.python = "Python 3.11.2";
  machine.numpy = "1.24.2";
  machine.opencl_device = "GPU";
  machine.commit = "abc1234";
  machine.changed = true;
  EXPECT_THAT(facts(machine),
              ElementsAre(Pair("processor", "Core i5"), Pair("cores", "4 cores, 6 threads"),
                          Pair("in use", "2 of 6 threads (OMP_NUM_THREADS)"),
                          Pair("Python", "Python 3.11.2, numpy 1.24.2"), Pair("OpenCL", "GPU"),
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

}  // namespace workbook
