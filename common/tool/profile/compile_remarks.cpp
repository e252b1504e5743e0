#include "profile/compile_remarks.hpp"

#include <nlohmann/json.hpp>

#include "process/process.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

constexpr Limits patience = {120, 0};
const std::string with_remarks = " -fopt-info-vec-optimized-missed -o /dev/null";

bool belongs_to(const nlohmann::json& entry, const Stage& stage, const std::string& variant) {
  const std::string command = entry.value("command", "");
  for (const char* part : {".worker.dir/", ".library.dir/"}) {
    if (command.find("/" + stage.id + "." + variant + part) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

std::optional<std::vector<Remark>> compile_remarks(const Workbook& profiled, const Stage& stage,
                                                   const std::string& variant) {
  const auto entries =
      nlohmann::json::parse(read_text(profiled.build() / "compile_commands.json"), nullptr, false);
  if (!entries.is_array()) return std::nullopt;
  std::string said;
  for (const auto& entry : entries) {
    if (!belongs_to(entry, stage, variant)) continue;
    const Outcome outcome = run_process({{"sh", "-c", entry.value("command", "") + with_remarks},
                                         {"LC_ALL=C"},
                                         entry.value("directory", "")},
                                        patience);
    if (!outcome.ok()) return std::nullopt;
    said += outcome.output;
  }
  return read_remarks(said);
}

}  // namespace workbook
