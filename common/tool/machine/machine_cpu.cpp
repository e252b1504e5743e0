#include "machine/machine_cpu.hpp"

#include <set>
#include <utility>

#include "base/text.hpp"

namespace workbook {
namespace {

std::string value_of(const std::string& cpuinfo, const std::string& key) {
  for (const std::string& line : lines_of(cpuinfo)) {
    const std::size_t colon = line.find(':');
    if (colon != line.npos && trimmed(line.substr(0, colon)) == key) {
      return trimmed(line.substr(colon + 1));
    }
  }
  return "";
}

}  // namespace

std::string cpu_name(const SystemFiles& files) {
  const std::string model = value_of(files.text("proc/cpuinfo"), "model name");
  return model.empty() ? files.line("proc/device-tree/model") : model;
}

int physical_cores(const SystemFiles& files) {
  std::set<std::pair<long long, long long>> cores;
  for (const int processor : files.processors()) {
    const std::string topology = processor_folder(processor) + "/topology/";
    const auto package = files.number(topology + "physical_package_id");
    const auto core = files.number(topology + "core_id");
    if (!package || !core || *core < 0) return 0;
    cores.insert({*package, *core});
  }
  return static_cast<int>(cores.size());
}

}  // namespace workbook
