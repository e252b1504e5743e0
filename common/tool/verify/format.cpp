#include "verify/format.hpp"

#include <filesystem>
#include <set>
#include <vector>

#include "base/text.hpp"
#include "process/process.hpp"

namespace workbook {
namespace {

std::vector<std::string> sources_of(const Workbook& workbook) {
  const Outcome listed = run_process({{"git", "ls-files", "--cached", "--others",
                                       "--exclude-standard", "*.cpp", "*.hpp", "*.c", "*.h"},
                                      {},
                                      workbook.root});
  if (!listed.ok()) {
    throw Stop(cannot_judge, "git does not say which files are ours: is this a clone?");
  }
  std::vector<std::string> files;
  for (const std::string& file : lines_of(listed.output)) {
    if (std::filesystem::exists(workbook.root / file)) files.push_back(file);
  }
  return files;
}

Outcome clang_format(const Workbook& workbook, std::vector<std::string> command,
                     const std::vector<std::string>& files) {
  command.insert(command.begin(), "clang-format");
  command.insert(command.end(), files.begin(), files.end());
  const Outcome outcome = run_process({command, {}, workbook.root});
  if (outcome.end == End::not_started) {
    throw Stop(cannot_judge, "clang-format is missing: install the package clang-format.");
  }
  return outcome;
}

// The files that its warnings begin with.
std::vector<std::string> to_format(const Workbook& workbook) {
  const std::vector<std::string> files = sources_of(workbook);
  if (files.empty()) return {};
  std::set<std::string> found;
  const Outcome outcome = clang_format(workbook, {"--dry-run"}, files);
  if (!outcome.ok()) throw Stop(cannot_judge, outcome.output);
  for (const std::string& line : lines_of(outcome.output)) {
    if (line.find("[-Wclang-format-violations]") == line.npos) continue;
    found.insert(line.substr(0, line.find(':')));
  }
  return {found.begin(), found.end()};
}

}  // namespace

ExitStatus format_sources(const Workbook& workbook, bool check,
                          const std::function<void(const std::string&)>& say) {
  const std::vector<std::string> files = to_format(workbook);
  if (!check && !files.empty()) clang_format(workbook, {"-i"}, files);
  for (const std::string& file : files) say((check ? "to format  " : "formatted  ") + file + "\n");
  if (check && !files.empty()) say("./workbook dev format does it.\n");
  return check && !files.empty() ? no : yes;
}

}  // namespace workbook
