#include "repository/version.hpp"

#include "base/text.hpp"
#include "process/process.hpp"

namespace workbook {

std::string commit_of(const std::filesystem::path& folder) {
  // A copy without git may lie inside somebody's own repository.
  if (!std::filesystem::exists(folder / ".git")) return "";
  const Outcome git = run_process(
      {{"sh", "-c", "exec git describe --always '--exclude=*' '--dirty=, changed' 2>/dev/null"},
       {},
       folder});
  return git.ok() ? trimmed(git.output) : "";
}

std::string version_text(const std::filesystem::path& folder, const std::string& version) {
  const std::string commit = commit_of(folder);
  return "workbook " + version + (commit.empty() ? "" : " (commit " + commit + ")") +
         "\nCode: MIT (LICENSE). Pages and figures: CC BY 4.0 (LICENSE-pages).";
}

}  // namespace workbook
