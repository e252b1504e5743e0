#include "machine/machine.hpp"

#include <sys/utsname.h>

#include <cstdlib>
#include <sstream>
#include <thread>

#include "machine/machine_cpu.hpp"
#include "machine/machine_limits.hpp"
#include "machine/machine_power.hpp"
#include "process/process.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

Outcome asked(const std::vector<std::string>& command) {
  return run_process({command, {"LC_ALL=C"}}, {10, 0});
}

std::string first_line_of(const std::vector<std::string>& command) {
  const Outcome outcome = asked(command);
  return outcome.ok() ? outcome.output.substr(0, outcome.output.find('\n')) : "";
}

// macOS has no lscpu.
void read_processor(Machine& machine, const SystemFiles& files) {
  const Outcome lscpu = asked({"lscpu", "--json"});
  const Processor processor = processor_in(lscpu.ok() ? lscpu.output : "");
  machine.cpu = processor.name;
  if (machine.cpu.empty())
    machine.cpu = first_line_of({"sysctl", "-n", "machdep.cpu.brand_string"});
  machine.physical_cores = processor.cores;
  machine.virtual_by = processor.virtual_by;
  machine.threads = static_cast<int>(files.processors().size());
  if (machine.threads == 0) machine.threads = static_cast<int>(std::thread::hardware_concurrency());
  const char* wanted = std::getenv("OMP_NUM_THREADS");
  const CoresInUse in_use = cores_in_use(files, machine.threads, wanted ? wanted : "");
  machine.cores_in_use = in_use.count;
  machine.why_fewer = in_use.why_fewer;
}

void read_surroundings(Machine& machine, const SystemFiles& files) {
  utsname system{};
  if (uname(&system) == 0) machine.system = std::string(system.sysname) + " " + system.machine;
  machine.power = power_source(files);
}

// A path is somebody's own.
std::string without_paths(const std::string& flags) {
  std::istringstream words(flags);
  std::string kept;
  for (std::string word; words >> word;) {
    if (word.find('/') == word.npos) kept += (kept.empty() ? "" : " ") + word;
  }
  return kept;
}

std::string flags_of(const Workbook& workbook) {
  const std::string arch = cmake_value(workbook, "WORKBOOK_ARCH");
  const bool accepted = !cmake_value(workbook, "WORKBOOK_ARCH_" + arch + "_ACCEPTED").empty();
  return without_paths(cmake_value(workbook, "CMAKE_CXX_FLAGS") + " " +
                       cmake_value(workbook, "CMAKE_CXX_FLAGS_RELEASE") +
                       (accepted ? " -march=" + arch : "") + " -ffp-contract=off");
}

void read_programs(Machine& machine, const Workbook& workbook) {
  machine.compiler = first_line_of({cmake_value(workbook, "CMAKE_CXX_COMPILER"), "--version"});
  machine.flags = flags_of(workbook);
  const std::string python = cmake_value(workbook, "WORKBOOK_PYTHON_CHOSEN");
  if (python.empty()) return;
  machine.python = first_line_of({python, "--version"});
  machine.numpy = first_line_of({python, "-c", "import numpy; print(numpy.__version__)"});
}

void read_commit(Machine& machine, const Workbook& workbook) {
  const std::vector<std::string> git{"git", "--no-optional-locks", "-C", workbook.root.string()};
  const auto ask = [&](std::vector<std::string> question) {
    question.insert(question.begin(), git.begin(), git.end());
    return asked(question);
  };
  const Outcome commit = ask({"rev-parse", "--short", "HEAD"});
  if (!commit.ok()) return;
  machine.commit = commit.output.substr(0, commit.output.find('\n'));
  const Outcome changes = ask({"status", "--porcelain", "--untracked-files=no"});
  if (changes.ok()) machine.changed = !changes.output.empty();
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
  const SystemFiles files;
  Machine machine;
  read_processor(machine, files);
  read_surroundings(machine, files);
  read_programs(machine, workbook);
  read_commit(machine, workbook);
  return machine;
}

}  // namespace workbook
