// Whether the machine is one of several on the same hardware.
#pragma once

#include <string>

#include "machine/system_files.hpp"

namespace workbook {

// What runs it: "KVM", "VMware", "WSL", ...; "yes" where only its being virtual is told; empty
// where nothing says that it is.
std::string hypervisor(const SystemFiles& files);

}  // namespace workbook
