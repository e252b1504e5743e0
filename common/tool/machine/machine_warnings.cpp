#include "machine/machine_warnings.hpp"

#include <cmath>

#include "terminal/layout.hpp"

namespace workbook {
namespace {

std::string spread_warning(const Noise& noise) {
  return "The machine was restless: the same arithmetic, timed in each round, spread by " +
         human_percent(noise.spread) + ". Close other programs, or give it more rounds (--budget).";
}

std::string drift_warning(const Noise& noise) {
  if (noise.drift < 0) {
    return "The machine became " + human_percent(-noise.drift) +
           " faster in the course of the measurement, as when another program ends. Ratios are "
           "taken within the rounds and stand; measure again for the times.";
  }
  return "The machine became " + human_percent(noise.drift) +
         " slower in the course of the measurement, as when it grows hot or saves its battery. "
         "Ratios are taken within the rounds and stand; for the times, connect it to the mains, "
         "let it cool and measure again.";
}

std::string spell_warning(const Noise& noise) {
  return "For " + std::to_string(noise.spell_rounds) + " of " + std::to_string(noise.rounds) +
         " rounds on end the same arithmetic took " + human_ratio(noise.spell_factor) +
         " times as long: something else was running. Close other programs, ask the others on this "
         "machine to wait, or give it more rounds (--budget).";
}

std::string steal_warning(const Load& load) {
  if (load.steal.value_or(0) <= much_steal) return "";
  return "The host gave " + human_percent(*load.steal) +
         " of the processors' time to other virtual machines. That cannot be changed from here: "
         "measure when fewer people use it, or on a machine of your own.";
}

std::string load_warning(const Load& load) {
  if (load.others.value_or(0) <= much_other_load) return "";
  return "Other programs used " + human_percent(*load.others) +
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

std::vector<std::string> noise_warnings(const Noise& noise) {
  std::vector<std::string> warnings;
  if (noise.spread > much_spread) warnings.push_back(spread_warning(noise));
  if (std::abs(noise.drift) > much_drift) warnings.push_back(drift_warning(noise));
  if (noise.spell_rounds >= long_spell) warnings.push_back(spell_warning(noise));
  return warnings;
}

std::vector<std::string> machine_warnings(const Machine& machine) {
  std::vector<std::string> warnings;
  if (machine.noise) warnings = noise_warnings(*machine.noise);
  for (const std::string& warning :
       {steal_warning(machine.load), load_warning(machine.load), heat_warning(machine.load),
        quota_warning(machine.load), battery_warning(machine)}) {
    if (!warning.empty()) warnings.push_back(warning);
  }
  return warnings;
}

}  // namespace workbook
