#include "machine/machine_facts.hpp"

#include <cmath>

#include "terminal/layout.hpp"

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

std::vector<Fact> known(std::vector<Fact> facts) {
  std::erase_if(facts, [](const Fact& fact) { return fact.second.empty(); });
  return facts;
}

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
  return known({{"processor", machine.cpu},
                {"cores", cores(machine)},
                {"in use", in_use(machine)},
                {"system", machine.system},
                {"virtual machine", machine.virtual_by},
                {"compiler", machine.compiler},
                {"flags", machine.flags},
                {"Python", python(machine)},
                {"OpenCL", machine.opencl_device},
                {"power", machine.power},
                {"commit", commit(machine)}});
}

std::vector<Fact> conditions(const Machine& machine) {
  return known({{"throttled", throttled(machine.load)},
                {"taken by the host", share(machine.load.steal)},
                {"other programs", share(machine.load.others)},
                {"noise", noise(machine)}});
}

}  // namespace workbook
