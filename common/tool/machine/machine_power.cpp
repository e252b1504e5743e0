#include "machine/machine_power.hpp"

namespace workbook {

std::string power_source(const SystemFiles& files) {
  const std::string supplies = "sys/class/power_supply";
  bool plugged_in = false, fed = false, drained = false;
  for (const std::string& name : files.names_in(supplies)) {
    const std::string supply = supplies + "/" + name + "/";
    if (files.line(supply + "scope") == "Device") continue;
    if (files.line(supply + "type") == "Battery") {
      const std::string status = files.line(supply + "status");
      drained |= status == "Discharging";
      fed |= status == "Charging" || status == "Full" || status == "Not charging";
    } else {
      plugged_in |= files.number(supply + "online").value_or(0) > 0;
    }
  }
  // A battery that drains although it is plugged in feeds a machine that a weak charger cannot.
  if (plugged_in || (fed && !drained)) return "mains";
  return drained ? "battery" : "";
}

}  // namespace workbook
