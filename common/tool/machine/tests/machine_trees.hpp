// The files that machines of several sorts tell about themselves, shortened.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "machine/system_files.hpp"
#include "tests/test_folder.hpp"

namespace workbook {

using Tree = std::map<std::string, std::string>;  // path -> content

// A root folder with such files, for the length of a test.
class SystemTree {
 public:
  explicit SystemTree(const Tree& files = {}) {
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_);
    write(files);
  }
  ~SystemTree() { std::filesystem::remove_all(root_); }
  SystemTree(const SystemTree&) = delete;
  SystemTree& operator=(const SystemTree&) = delete;

  void write(const Tree& files) const {
    for (const auto& [path, content] : files) {
      std::filesystem::create_directories((root_ / path).parent_path());
      std::ofstream(root_ / path, std::ios::binary) << content;
    }
  }
  SystemFiles files() const { return SystemFiles(root_); }

 private:
  std::filesystem::path root_ = std::filesystem::path(test_folder()) / "a machine's files";
};

// The same file for each processor from `first` to `last`.
inline Tree for_each(int first, int last, const std::string& file, const std::string& content) {
  Tree tree;
  for (int i = first; i <= last; ++i) tree[processor_folder(i) + "/" + file] = content;
  return tree;
}

// Six processors; on its battery, with a mouse.
inline Tree laptop() {
  Tree tree{{"proc/self/status", "Name:\tworkbook\nCpus_allowed:\t3f\nCpus_allowed_list:\t0-5\n"},
            {"proc/self/cgroup", "0::/user.slice/user-1000.slice/session-2.scope\n"},
            {"sys/devices/system/cpu/online", "0-5\n"},
            {"sys/class/power_supply/AC/type", "Mains\n"},
            {"sys/class/power_supply/AC/online", "0\n"},
            {"sys/class/power_supply/BAT0/type", "Battery\n"},
            {"sys/class/power_supply/BAT0/status", "Discharging\n"},
            {"sys/class/power_supply/hidpp_battery_0/type", "Battery\n"},
            {"sys/class/power_supply/hidpp_battery_0/scope", "Device\n"},
            {"sys/class/power_supply/hidpp_battery_0/status", "Full\n"}};
  tree.merge(for_each(0, 5, "thermal_throttle/core_throttle_count", "7\n"));
  return tree;
}

// Sixteen processors, of which a container may have one and a half.
inline Tree container() {
  return {{"proc/self/status", "Cpus_allowed_list:\t0-15\n"},
          {"proc/self/cgroup", "0::/\n"},
          {"sys/devices/system/cpu/online", "0-15\n"},
          {"sys/fs/cgroup/cpu.max", "150000 100000\n"},
          {"sys/fs/cgroup/cpu.stat", "usage_usec 5\nnr_periods 90\nnr_throttled 12\n"}};
}

// A guest with a deeper group of the first version, without a limit of its own.
inline Tree guest() {
  return {
      {"proc/stat", "cpu  1000 0 200 8000 100 10 20 300 0 0\ncpu0 1 2 3\n"},
      {"proc/self/stat", "42 (a (mad) name) R 1 42 42 0 -1 4194304 100 0 0 0 30 10 50 10 20 0 1\n"},
      {"proc/self/status", "Cpus_allowed_list:\t0-1\n"},
      {"proc/self/cgroup", "3:cpu,cpuacct:/lab/student\n2:memory:/lab\n0::/\n"},
      {"sys/devices/system/cpu/online", "0-1\n"},
      {"sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n"},
      {"sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/cpu.cfs_quota_us", "100000\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/cpu.cfs_period_us", "100000\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/student/cpu.cfs_quota_us", "-1\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/student/cpu.cfs_period_us", "100000\n"}};
}

}  // namespace workbook
