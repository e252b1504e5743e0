#include "machine/machine_cpu.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "machine/system_files.hpp"

namespace workbook {
namespace {

using Fields = std::map<std::string, std::string>;

// Newer versions put fields below others. Of processors of two kinds the first counts; "-" is what
// lscpu cannot tell.
void collect(const nlohmann::json& part, Fields& fields) {
  if (!part.is_structured()) return;
  const auto text = [&](const char* key) {
    return part.contains(key) && part[key].is_string() ? part[key].get<std::string>() : "-";
  };
  if (text("data") != "-") fields.emplace(text("field"), text("data"));
  for (const nlohmann::json& child : part) collect(child, fields);
}

}  // namespace

Processor processor_in(const std::string& lscpu) {
  Fields fields;
  collect(nlohmann::json::parse(lscpu, nullptr, false), fields);
  const long long cores = whole_number(fields["Core(s) per socket:"]).value_or(0) *
                          whole_number(fields["Socket(s):"]).value_or(0);
  Processor processor{fields["Model name:"], static_cast<int>(cores), fields["Hypervisor vendor:"]};
  const std::string flags = " " + fields["Flags:"] + " ";
  if (processor.virtual_by.empty() && flags.find(" hypervisor ") != flags.npos) {
    processor.virtual_by = "yes";
  }
  return processor;
}

}  // namespace workbook
