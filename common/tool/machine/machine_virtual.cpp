#include "machine/machine_virtual.hpp"

#include <array>
#include <regex>

#include "base/text.hpp"

namespace workbook {
namespace {

struct Sign {
  const char* text;  // in the maker's and the product's name that the firmware tells
  const char* name;
};

constexpr std::array signs{Sign{"VMware", "VMware"},
                           Sign{"VirtualBox", "VirtualBox"},
                           Sign{"innotek", "VirtualBox"},
                           Sign{"Parallels", "Parallels"},
                           Sign{"Microsoft Corporation Virtual Machine", "Hyper-V"},
                           Sign{"Apple Virtualization", "Apple Virtualization"},
                           Sign{"Google Compute Engine", "Google Compute Engine"},
                           Sign{"OpenStack", "OpenStack"},
                           Sign{"Xen", "Xen"},
                           Sign{"HVM domU", "Xen"},
                           Sign{"bhyve", "bhyve"},
                           Sign{"KVM", "KVM"},
                           Sign{"QEMU", "QEMU or KVM"}};

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

// The name that the firmware tells. Amazon's machines without a hypervisor carry its name too.
std::string firmware_name(const SystemFiles& files, bool flagged) {
  const std::string firmware =
      files.line("sys/class/dmi/id/sys_vendor") + " " + files.line("sys/class/dmi/id/product_name");
  for (const Sign& sign : signs) {
    if (has(firmware, sign.text)) return sign.name;
  }
  return flagged && has(firmware, "Amazon EC2") ? "Amazon EC2" : "";
}

bool is_flagged(const SystemFiles& files) {
  static const std::regex flag(R"(\nflags\s*:[^\n]* hypervisor\b)");
  const std::string cpuinfo = "\n" + files.text("proc/cpuinfo");
  return std::regex_search(cpuinfo.substr(0, cpuinfo.find("\n\n")), flag);
}

}  // namespace

std::string hypervisor(const SystemFiles& files) {
  const std::string kernel = files.line("proc/version");
  if (has(kernel, "microsoft") || has(kernel, "Microsoft")) return "WSL";
  const bool flagged = is_flagged(files);
  const std::string name = firmware_name(files, flagged);
  if (!name.empty()) return name;
  const std::string type = files.line("sys/hypervisor/type");
  if (type == "xen") return "Xen";
  return flagged ? "yes" : "";
}

}  // namespace workbook
