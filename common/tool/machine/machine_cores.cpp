#include "machine/machine_cores.hpp"

#include <algorithm>
#include <functional>

namespace workbook {
namespace {

constexpr double same_kind = 0.85;  // of the fastest of that kind

std::vector<CoreKind> intel_kinds(const SystemFiles& files) {
  const std::vector<int> fast = processor_list(files.line("sys/devices/cpu_core/cpus"));
  const std::vector<int> slow = processor_list(files.line("sys/devices/cpu_atom/cpus"));
  if (fast.empty() || slow.empty()) return {};
  return {{"fast", static_cast<int>(fast.size())}, {"slow", static_cast<int>(slow.size())}};
}

// One number a processor, from a file in its folder; empty when one of them has none.
std::vector<long long> speeds(const SystemFiles& files, const std::string& file) {
  std::vector<long long> speeds;
  for (const int processor : files.processors()) {
    const auto speed = files.number(processor_folder(processor) + "/" + file);
    if (!speed || *speed <= 0) return {};
    speeds.push_back(*speed);
  }
  return speeds;
}

std::vector<CoreKind> kinds_of(std::vector<long long> speeds) {
  std::sort(speeds.begin(), speeds.end(), std::greater<>());
  std::vector<CoreKind> kinds;
  double fastest_of_kind = 0;
  for (const long long speed : speeds) {
    if (kinds.empty() || static_cast<double>(speed) < same_kind * fastest_of_kind) {
      kinds.push_back({"middle", 0});
      fastest_of_kind = static_cast<double>(speed);
    }
    ++kinds.back().processors;
  }
  if (kinds.size() < 2) return {};
  kinds.front().kind = "fast";
  kinds.back().kind = "slow";
  return kinds;
}

}  // namespace

std::vector<CoreKind> core_kinds(const SystemFiles& files) {
  std::vector<CoreKind> kinds = intel_kinds(files);
  if (kinds.empty()) kinds = kinds_of(speeds(files, "cpu_capacity"));
  if (kinds.empty()) kinds = kinds_of(speeds(files, "cpufreq/cpuinfo_max_freq"));
  return kinds;
}

}  // namespace workbook
