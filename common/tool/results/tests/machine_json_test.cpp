// The machine in a results file, written and read back.
#include "results/machine_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "machine/machine_facts.hpp"

namespace workbook {
namespace {

using nlohmann::json;
using testing::IsEmpty;

Machine well_known_machine() {
  Machine machine;
  machine.cpu = "Core i5";
  machine.threads = 6;
  machine.physical_cores = 4;
  machine.cores_in_use = 2;
  machine.why_fewer = "OMP_NUM_THREADS";
  machine.system = "Linux x86_64";
  machine.virtual_by = "KVM";
  machine.compiler = "g++ 12.2.0";
  machine.flags = "-O3";
  machine.python = "Python 3.11.2";
  machine.numpy = "1.24.2";
  machine.opencl_device = "GPU";
  machine.changed = true;
  machine.power = "mains";
  machine.load = {0.01, 0.25, false, true};
  machine.noise = Noise{0.012, -0.03, 3, 1.6, 15};
  return machine;
}

}  // namespace

TEST(machine_json, is_read_back_as_it_was) {
  const Machine machine = well_known_machine();
  EXPECT_EQ(facts(machine_from(machine_json(machine))), facts(machine));
  EXPECT_EQ(conditions(machine_from(machine_json(machine))), conditions(machine));
  EXPECT_EQ(machine_json(machine_from(machine_json(machine))), machine_json(machine));
}

TEST(machine_json, leaves_out_what_is_not_known) {
  Machine machine;
  machine.threads = 2;
  const json expected{{"cpu", ""},      {"threads", 2}, {"system", ""},
                      {"compiler", ""}, {"flags", ""},  {"python", ""}};
  EXPECT_EQ(machine_json(machine), expected);
}

TEST(machine_from, takes_files_from_before_these_facts_were_kept) {
  const Machine machine = machine_from({{"cpu", "Core i5"}, {"threads", 4}});
  EXPECT_EQ(machine.cpu, "Core i5");
  EXPECT_EQ(machine.threads, 4);
  EXPECT_FALSE(machine.noise);
  EXPECT_FALSE(machine.load.steal);
}

TEST(machine_from, passes_over_facts_that_are_kept_no_longer) {
  json earlier = machine_json(well_known_machine());
  earlier["governor"] = "performance";
  earlier["core_kinds"] = {{{"kind", "fast"}, {"processors", 4}}};
  earlier["opencl"]["driver"] = "550.1";
  EXPECT_EQ(facts(machine_from(earlier)), facts(well_known_machine()));
}

TEST(machine_from, leaves_unknown_what_is_of_another_kind) {
  for (const char* text :
       {"null", "3", "[]", "\"x\"", R"({"cpu": 3, "threads": "many"})",
        R"({"threads": -4, "steal": 7, "others": -1, "noise": {"spread": "wide", "drift": 0}})",
        R"({"threads": 1e300, "opencl": [], "changed": 1})",
        R"({"noise": {"spread": 1e99, "drift": 0}, "throttled": {"heat": "yes"}})"}) {
    EXPECT_THAT(facts(machine_from(json::parse(text))), IsEmpty()) << text;
    EXPECT_THAT(conditions(machine_from(json::parse(text))), IsEmpty()) << text;
  }
}

TEST(machine_from, leaves_out_texts_that_are_too_long) {
  EXPECT_EQ(machine_from({{"cpu", std::string(301, 'x')}}).cpu, "");
}

}  // namespace workbook
