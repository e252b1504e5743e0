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

inline Tree joined(std::initializer_list<Tree> trees) {
  Tree all;
  for (const Tree& tree : trees) all.insert(tree.begin(), tree.end());
  return all;
}

// Two performance cores with two threads each, two efficiency cores; on its battery, with a mouse.
inline Tree laptop() {
  return joined(
      {for_each(0, 5, "topology/physical_package_id", "0\n"),
       for_each(0, 1, "topology/core_id", "0\n"),
       for_each(2, 3, "topology/core_id", "4\n"),
       for_each(4, 4, "topology/core_id", "8\n"),
       for_each(5, 5, "topology/core_id", "9\n"),
       for_each(0, 3, "cpufreq/cpuinfo_max_freq", "4700000\n"),
       for_each(4, 5, "cpufreq/cpuinfo_max_freq", "3500000\n"),
       for_each(0, 5, "cpufreq/scaling_governor", "powersave\n"),
       for_each(0, 5, "thermal_throttle/core_throttle_count", "7\n"),
       {{"proc/cpuinfo",
         "processor\t: 0\nmodel name\t: 12th Gen Intel(R) Core(TM) i5-1235U\n"
         "flags\t\t: fpu vme sse2\n\nprocessor\t: 1\n"},
        {"proc/version", "Linux version 6.1.0-18-amd64 (gcc-12 (Debian 12.2.0-14) 12.2.0)\n"},
        {"proc/self/status", "Name:\tworkbook\nCpus_allowed:\t3f\nCpus_allowed_list:\t0-5\n"},
        {"proc/self/cgroup", "0::/user.slice/user-1000.slice/session-2.scope\n"},
        {"sys/devices/system/cpu/online", "0-5\n"},
        {"sys/devices/cpu_core/cpus", "0-3\n"},
        {"sys/devices/cpu_atom/cpus", "4-5\n"},
        {"sys/class/dmi/id/sys_vendor", "LENOVO\n"},
        {"sys/class/dmi/id/product_name", "21BN\n"},
        {"sys/class/power_supply/AC/type", "Mains\n"},
        {"sys/class/power_supply/AC/online", "0\n"},
        {"sys/class/power_supply/BAT0/type", "Battery\n"},
        {"sys/class/power_supply/BAT0/status", "Discharging\n"},
        {"sys/class/power_supply/hidpp_battery_0/type", "Battery\n"},
        {"sys/class/power_supply/hidpp_battery_0/scope", "Device\n"},
        {"sys/class/power_supply/hidpp_battery_0/status", "Full\n"}}});
}

// Four small cores and four big ones, two of which are clocked a little higher; no battery.
inline Tree board() {
  return joined({for_each(0, 3, "cpu_capacity", "414\n"),
                 for_each(4, 5, "cpu_capacity", "1024\n"),
                 for_each(6, 7, "cpu_capacity", "996\n"),
                 for_each(0, 7, "cpufreq/scaling_governor", "schedutil\n"),
                 for_each(0, 7, "topology/physical_package_id", "-1\n"),
                 for_each(0, 7, "topology/core_id", "-1\n"),
                 {{"proc/cpuinfo", "processor\t: 0\nBogoMIPS\t: 48.00\nCPU part\t: 0xd05\n"},
                  {"proc/device-tree/model", std::string("Radxa ROCK 5B\0", 14)},
                  {"sys/devices/system/cpu/online", "0-7\n"}}});
}

// Sixteen processors, of which a container may have one and a half.
inline Tree container() {
  return {{"proc/cpuinfo", "processor\t: 0\nmodel name\t: AMD EPYC 7B13\nflags\t\t: fpu sse2\n"},
          {"proc/self/status", "Cpus_allowed_list:\t0-15\n"},
          {"proc/self/cgroup", "0::/\n"},
          {"sys/devices/system/cpu/online", "0-15\n"},
          {"sys/fs/cgroup/cpu.max", "150000 100000\n"},
          {"sys/fs/cgroup/cpu.stat", "usage_usec 5\nnr_periods 90\nnr_throttled 12\n"}};
}

// A KVM guest with a deeper group of the first version, without a limit of its own.
inline Tree guest() {
  return {
      {"proc/cpuinfo",
       "processor\t: 0\nmodel name\t: Intel Xeon Processor (Skylake, IBRS)\n"
       "flags\t\t: fpu hypervisor lahf_lm\n\nprocessor\t: 1\n"},
      {"proc/stat", "cpu  1000 0 200 8000 100 10 20 300 0 0\ncpu0 1 2 3\n"},
      {"proc/self/stat", "42 (a (mad) name) R 1 42 42 0 -1 4194304 100 0 0 0 30 10 50 10 20 0 1\n"},
      {"proc/self/status", "Cpus_allowed_list:\t0-1\n"},
      {"proc/self/cgroup", "3:cpu,cpuacct:/lab/student\n2:memory:/lab\n0::/\n"},
      {"sys/devices/system/cpu/online", "0-1\n"},
      {"sys/class/dmi/id/sys_vendor", "QEMU\n"},
      {"sys/class/dmi/id/product_name", "KVM Virtual Machine\n"},
      {"sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n"},
      {"sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/cpu.cfs_quota_us", "100000\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/cpu.cfs_period_us", "100000\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/student/cpu.cfs_quota_us", "-1\n"},
      {"sys/fs/cgroup/cpu,cpuacct/lab/student/cpu.cfs_period_us", "100000\n"}};
}

}  // namespace workbook
