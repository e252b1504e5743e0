#include "tool/machine.hpp"

#include <sys/utsname.h>

#include <sstream>
#include <thread>

#include "process/process.hpp"

namespace workbook {
namespace {

std::string first_line_of(const std::vector<std::string>& command) {
  const Outcome outcome = run_process({command, {}}, {10, 0});
  return outcome.ok() ? outcome.output.substr(0, outcome.output.find('\n')) : "";
}

std::string cpu_name() {
  std::istringstream lines(read_text("/proc/cpuinfo"));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    if (line.compare(0, 10, "model name") == 0 && colon != line.npos) return line.substr(colon + 2);
  }
  const std::string name = first_line_of({"sysctl", "-n", "machdep.cpu.brand_string"});
  return name.empty() ? "unknown processor" : name;
}

}  // namespace

std::string cmake_value(const Workbook& workbook, const std::string& name) {
  std::istringstream lines(read_text(workbook.build() / "CMakeCache.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.compare(0, name.size() + 1, name + ":") == 0) return line.substr(line.find('=') + 1);
  }
  return "";
}

Machine this_machine(const Workbook& workbook) {
  Machine machine;
  machine.cpu = cpu_name();
  machine.threads = static_cast<int>(std::thread::hardware_concurrency());
  utsname system{};
  if (uname(&system) == 0) machine.system = std::string(system.sysname) + " " + system.machine;
  machine.compiler = first_line_of({cmake_value(workbook, "CMAKE_CXX_COMPILER"), "--version"});
  machine.flags = cmake_value(workbook, "CMAKE_CXX_FLAGS_RELEASE") +
                  " -march=" + cmake_value(workbook, "WORKBOOK_ARCH") + " -ffp-contract=off";
  const std::string python = cmake_value(workbook, "WORKBOOK_PYTHON_CHOSEN");
  if (!python.empty()) machine.python = first_line_of({python, "--version"});
  machine.commit =
      first_line_of({"git", "-C", workbook.root.string(), "rev-parse", "--short", "HEAD"});
  return machine;
}

}  // namespace workbook
