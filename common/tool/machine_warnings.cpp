#include "tool/machine_warnings.hpp"

#include "timing/percent.hpp"

namespace workbook {
namespace {

std::string steal_warning(const Load& load) {
  if (load.steal.value_or(0) <= much_steal) return "";
  return "The host gave " + percent(*load.steal) +
         " of the processors' time to other virtual machines. That cannot be changed from here: "
         "measure when fewer people use it, or on a machine of your own.";
}

std::string load_warning(const Load& load) {
  if (load.others.value_or(0) <= much_other_load) return "";
  return "Other programs used " + percent(*load.others) +
         " of the processors' time. Close them, or ask the others on this machine to wait.";
}

std::string heat_warning(const Load& load) {
  if (!load.heat.value_or(false)) return "";
  return "The processor became too hot and slowed itself down. Let it cool, give it air, and "
         "measure again.";
}

std::string quota_warning(const Load& load) {
  if (!load.quota.value_or(false)) return "";
  return "The container used up its share of the processors and had to wait. Set OMP_NUM_THREADS "
         "to the number of processors it may use, or give it more.";
}

std::string battery_warning(const Machine& machine) {
  if (machine.power != "battery") return "";
  return "This machine runs on its battery, which makes many slower. Connect it to the mains.";
}

}  // namespace

std::vector<std::string> machine_warnings(const Machine& machine) {
  std::vector<std::string> warnings;
  if (machine.noise) warnings = noise_sentences(*machine.noise);
  for (const std::string& warning :
       {steal_warning(machine.load), load_warning(machine.load), heat_warning(machine.load),
        quota_warning(machine.load), battery_warning(machine)}) {
    if (!warning.empty()) warnings.push_back(warning);
  }
  return warnings;
}

}  // namespace workbook
