#include "machine/machine_limits.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <sstream>
#include <vector>

#include "base/text.hpp"

namespace workbook {
namespace {

struct Group {
  std::string folder;
  bool unified = false;  // version 2
};

// The group and all above it, which limit it too.
void add_with_parents(std::vector<Group>& groups, const std::string& mount,
                      std::filesystem::path group, bool unified) {
  for (;; group = group.parent_path()) {
    const std::string below = group.relative_path().string();
    groups.push_back({mount + (below.empty() ? "" : "/" + below), unified});
    if (below.empty()) return;
  }
}

// A line of /proc/self/cgroup is `0::/user.slice` in version 2, `4:cpu,cpuacct:/docker` in
// version 1.
std::vector<Group> groups_of(const SystemFiles& files) {
  std::vector<Group> groups;
  for (const std::string& line : lines_of(files.text("proc/self/cgroup"))) {
    const std::size_t first = line.find(':'), second = line.find(':', first + 1);
    if (first == line.npos || second == line.npos) continue;
    const std::string controllers = line.substr(first + 1, second - first - 1);
    const std::string group = line.substr(second + 1);
    if (controllers.empty()) add_with_parents(groups, "sys/fs/cgroup", group, true);
    if (controllers == "cpu" || controllers == "cpu,cpuacct" || controllers == "cpuacct,cpu") {
      const std::string mount = "sys/fs/cgroup/" + controllers;
      add_with_parents(groups, files.exists(mount) ? mount : "sys/fs/cgroup/cpu", group, false);
    }
  }
  return groups;
}

std::optional<double> quota_of(const SystemFiles& files, const Group& group) {
  std::optional<long long> quota, period;
  if (group.unified) {
    std::string granted, of;
    std::istringstream(files.line(group.folder + "/cpu.max")) >> granted >> of;
    quota = whole_number(granted);  // `max` where there is no limit
    period = whole_number(of);
  } else {
    quota = files.number(group.folder + "/cpu.cfs_quota_us");  // -1 where there is no limit
    period = files.number(group.folder + "/cpu.cfs_period_us");
  }
  if (!quota || !period || *quota <= 0 || *period <= 0) return std::nullopt;
  return static_cast<double>(*quota) / static_cast<double>(*period);
}

std::optional<long long> waits_of(const SystemFiles& files, const Group& group) {
  for (const std::string& line : lines_of(files.text(group.folder + "/cpu.stat"))) {
    if (line.compare(0, 13, "nr_throttled ") == 0) return whole_number(trimmed(line.substr(13)));
  }
  return std::nullopt;
}

}  // namespace

int allowed_processors(const SystemFiles& files) {
  const std::string key = "Cpus_allowed_list:";
  for (const std::string& line : lines_of(files.text("proc/self/status"))) {
    if (line.compare(0, key.size(), key) != 0) continue;
    // The list may name processors that are not there.
    const std::vector<int> allowed = processor_list(trimmed(line.substr(key.size())));
    const std::vector<int> online = files.processors();
    if (online.empty()) return static_cast<int>(allowed.size());
    return static_cast<int>(std::count_if(allowed.begin(), allowed.end(), [&](int processor) {
      return std::binary_search(online.begin(), online.end(), processor);
    }));
  }
  return 0;
}

std::optional<double> processor_quota(const SystemFiles& files) {
  std::optional<double> least;
  for (const Group& group : groups_of(files)) {
    const auto quota = quota_of(files, group);
    if (quota && (!least || *quota < *least)) least = quota;
  }
  return least;
}

std::optional<long long> quota_waits(const SystemFiles& files) {
  std::optional<long long> waits;
  for (const Group& group : groups_of(files)) {
    if (!quota_of(files, group)) continue;
    if (const auto of_group = waits_of(files, group)) waits = waits.value_or(0) + *of_group;
  }
  return waits;
}

CoresInUse cores_in_use(const SystemFiles& files, int threads, const std::string& omp_num_threads) {
  CoresInUse in_use{threads, {}};
  const auto limit = [&](long long count, const std::string& why) {
    if (count <= 0 || (in_use.count > 0 && count >= in_use.count)) return;
    in_use = {static_cast<int>(count), threads > 0 ? why : ""};
  };
  limit(allowed_processors(files), "its affinity mask");
  if (const auto quota = processor_quota(files)) {
    limit(static_cast<long long>(std::ceil(*quota)), "the quota of its control group");
  }
  // A list, `4,2`, is one number for each level of nesting.
  const auto wanted = whole_number(trimmed(omp_num_threads.substr(0, omp_num_threads.find(','))));
  if (wanted) limit(*wanted, "OMP_NUM_THREADS");
  return in_use;
}

}  // namespace workbook
