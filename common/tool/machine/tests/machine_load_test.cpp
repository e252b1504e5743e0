// What is read before and after a measurement, and what is warned of.
#include "machine/machine_load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "machine/machine_warnings.hpp"
#include "machine/tests/machine_trees.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// 1000 ticks later: 600 in programs (200 of them ours: 120 in ended workers), 50 stolen, 350 idle.
const Tree a_while_later{
    {"proc/stat", "cpu  1500 20 250 8340 110 20 40 350 0 0\n"},
    {"proc/self/stat",
     "42 (a (mad) name) R 1 42 42 0 -1 4194304 100 0 0 0 100 20 150 30 20 0 1\n"}};

}  // namespace

TEST(load_watch, tells_what_the_host_took_and_what_other_programs_used) {
  const SystemTree tree(guest());
  const LoadWatch watch(tree.files());
  tree.write(a_while_later);
  const Load load = watch.so_far();
  EXPECT_DOUBLE_EQ(load.steal.value(), 0.05);
  EXPECT_DOUBLE_EQ(load.others.value(), 0.4);
}

TEST(load_watch, knows_nothing_before_any_time_has_passed) {
  const SystemTree tree(guest());
  const Load load = LoadWatch(tree.files()).so_far();
  EXPECT_EQ(load.steal, std::nullopt);
  EXPECT_EQ(load.others, std::nullopt);
}

TEST(load_watch, sees_a_core_that_became_too_hot) {
  const SystemTree tree(laptop());
  const LoadWatch watch(tree.files());
  EXPECT_EQ(watch.so_far().heat, false);
  tree.write(for_each(3, 3, "thermal_throttle/core_throttle_count", "8\n"));
  EXPECT_EQ(watch.so_far().heat, true);
}

TEST(load_watch, sees_a_package_that_became_too_hot) {
  const SystemTree tree(laptop());
  tree.write(for_each(0, 5, "thermal_throttle/package_throttle_count", "20\n"));
  const LoadWatch watch(tree.files());
  tree.write(for_each(0, 5, "thermal_throttle/package_throttle_count", "21\n"));
  EXPECT_EQ(watch.so_far().heat, true);
}

TEST(load_watch, sees_a_container_wait_for_its_quota) {
  const SystemTree tree(container());
  const LoadWatch watch(tree.files());
  EXPECT_EQ(watch.so_far().quota, false);
  tree.write({{"sys/fs/cgroup/cpu.stat", "nr_periods 95\nnr_throttled 13\n"}});
  EXPECT_EQ(watch.so_far().quota, true);
}

TEST(load_watch, guesses_nothing_where_nothing_is_shown) {
  const SystemTree tree;
  const Load load = LoadWatch(tree.files()).so_far();
  EXPECT_EQ(load.steal, std::nullopt);
  EXPECT_EQ(load.others, std::nullopt);
  EXPECT_EQ(load.heat, std::nullopt);
  EXPECT_EQ(load.quota, std::nullopt);
}

TEST(load_watch, bears_files_of_another_form) {
  const SystemTree tree(Tree{{"proc/stat", "cpu  1 2\n"}, {"proc/self/stat", "42 (cut) "}});
  EXPECT_EQ(LoadWatch(tree.files()).so_far().others, std::nullopt);
}

TEST(machine_warnings, are_none_for_a_machine_that_shows_nothing) {
  EXPECT_THAT(machine_warnings({}), IsEmpty());
}

TEST(machine_warnings, are_none_for_a_quiet_machine) {
  Machine machine;
  machine.power = "mains";
  machine.load = {0.01, 0.05, false, false};
  machine.noise = Noise{0.02, 0.04, 1, 1.4, 15};
  EXPECT_THAT(machine_warnings(machine), IsEmpty());
}

TEST(machine_warnings, name_the_host_that_gave_time_to_others) {
  Machine machine;
  machine.load.steal = 0.031;
  EXPECT_THAT(machine_warnings(machine), ElementsAre(HasSubstr("3.1 %")));
}

TEST(machine_warnings, name_other_programs) {
  Machine machine;
  machine.load.others = 0.4;
  EXPECT_THAT(machine_warnings(machine), ElementsAre(HasSubstr("Other programs used 40 %")));
}

TEST(machine_warnings, name_heat_quota_and_battery) {
  Machine machine;
  machine.load.heat = machine.load.quota = true;
  machine.power = "battery";
  EXPECT_THAT(machine_warnings(machine),
              ElementsAre(HasSubstr("hot"), HasSubstr("OMP_NUM_THREADS"), HasSubstr("battery")));
}

TEST(machine_warnings, hold_those_of_the_noise) {
  Machine machine;
  machine.noise = Noise{0.09, 0, 0, 1, 15};
  EXPECT_THAT(machine_warnings(machine), ElementsAre(HasSubstr("spread by 9 %")));
}

}  // namespace workbook
