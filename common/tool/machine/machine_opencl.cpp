#include "machine/machine_opencl.hpp"

#include "base/text.hpp"
#include "process/process.hpp"

namespace workbook {
namespace {

constexpr double clinfo_seconds = 20;

// A line is `[POCL/0]    CL_DEVICE_NAME    the name`; the brackets say which device it is about.
struct Property {
  std::string device, name, value;
};

Property property_in(const std::string& line) {
  const std::size_t bracket = line.find(']');
  if (line.empty() || line[0] != '[' || bracket == line.npos) return {};
  const std::string rest = trimmed(line.substr(bracket + 1));
  const std::size_t blank = rest.find(' ');
  if (blank == rest.npos) return {};
  return {line.substr(0, bracket), rest.substr(0, blank), trimmed(rest.substr(blank))};
}

}  // namespace

std::string driver_in(const std::string& clinfo, const std::string& device) {
  std::string with_that_name;
  for (const std::string& line : lines_of(clinfo)) {
    const Property property = property_in(line);
    if (property.name == "CL_DEVICE_NAME" && property.value == device) {
      with_that_name = property.device;
    }
    const bool is_asked_for = !with_that_name.empty() && property.device == with_that_name;
    if (is_asked_for && property.name == "CL_DRIVER_VERSION") return property.value;
  }
  return "";
}

std::string driver_of(const std::string& device) {
  const Outcome outcome = run_process({{"clinfo", "--raw"}, {}}, {clinfo_seconds, 0});
  return outcome.ok() ? driver_in(outcome.output, device) : "";
}

}  // namespace workbook
