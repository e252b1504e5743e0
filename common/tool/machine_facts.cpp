#include "tool/machine_facts.hpp"

#include <cmath>

#include "tool/console.hpp"

namespace workbook {
namespace {

std::string counted(int count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string cores(const Machine& machine) {
  if (machine.threads <= 0) return "";
  std::string text = counted(machine.threads, "thread");
  if (machine.physical_cores > 0) text = counted(machine.physical_cores, "core") + ", " + text;
  return text;
}

std::string in_use(const Machine& machine) {
  if (machine.cores_in_use <= 0 || machine.why_fewer.empty()) return "";
  return std::to_string(machine.cores_in_use) + " of " + counted(machine.threads, "thread") + " (" +
         machine.why_fewer + ")";
}

std::string kinds(const Machine& machine) {
  std::string text;
  for (const CoreKind& kind : machine.core_kinds) {
    text += (text.empty() ? "" : ", ") + std::to_string(kind.processors) + " " + kind.kind;
  }
  return text;
}

std::string opencl(const Machine& machine) {
  if (machine.opencl_driver.empty()) return machine.opencl_device;
  return machine.opencl_device + ", driver " + machine.opencl_driver;
}

std::string python(const Machine& machine) {
  return machine.python + (machine.numpy.empty() ? "" : ", numpy " + machine.numpy);
}

std::string commit(const Machine& machine) {
  if (machine.commit.empty()) return "";
  return machine.commit + (machine.changed.value_or(false) ? ", with changes of your own" : "");
}

std::string throttled(const Load& load) {
  if (!load.heat && !load.quota) return "";
  std::string why;
  if (load.heat.value_or(false)) why = "by heat";
  if (load.quota.value_or(false)) why += std::string(why.empty() ? "" : " and ") + "by its quota";
  return why.empty() ? "no" : why;
}

std::string noise(const Machine& machine) {
  if (!machine.noise) return "";
  const Noise& noise = *machine.noise;
  std::string text = "spread " + human_percent(noise.spread) + ", drift " +
                     (noise.drift < 0 ? "-" : "+") + human_percent(std::abs(noise.drift));
  if (noise.spell_rounds > 0) {
    text += ", slow for " + std::to_string(noise.spell_rounds) + " of " +
            counted(noise.rounds, "round");
  }
  return text;
}

std::string share(const std::optional<double>& value) { return value ? human_percent(*value) : ""; }

// "2 threads", "2 of 8 threads (OMP_NUM_THREADS)".
std::string threads(const Machine& machine) {
  return machine.why_fewer.empty() ? counted(machine.threads, "thread") : in_use(machine);
}

}  // namespace

std::string machine_line(const Machine& machine) {
  std::string line = machine.cpu.empty() ? "unknown processor" : machine.cpu;
  line += ", " + threads(machine);
  if (!machine.virtual_by.empty()) line += ", virtual";
  if (machine.power == "battery") line += ", on battery";
  line += "; " + machine.compiler + ", " + machine.flags;
  if (!machine.python.empty()) line += "; " + python(machine);
  return line;
}

std::vector<Fact> facts(const Machine& machine) {
  const std::vector<Fact> all{{"Processor", machine.cpu},
                              {"Cores", cores(machine)},
                              {"In use", in_use(machine)},
                              {"Fast and slow", kinds(machine)},
                              {"System", machine.system},
                              {"Virtual machine", machine.virtual_by},
                              {"Compiler", machine.compiler},
                              {"Flags", machine.flags},
                              {"Python", python(machine)},
                              {"OpenCL", opencl(machine)},
                              {"Commit", commit(machine)},
                              {"Power", machine.power},
                              {"Clock governor", machine.governor},
                              {"Throttled", throttled(machine.load)},
                              {"Time taken by the host", share(machine.load.steal)},
                              {"Other programs", share(machine.load.others)},
                              {"Noise", noise(machine)}};
  std::vector<Fact> known;
  for (const Fact& fact : all) {
    if (!fact.second.empty()) known.push_back(fact);
  }
  return known;
}

}  // namespace workbook
