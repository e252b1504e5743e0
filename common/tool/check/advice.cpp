#include "check/advice.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "build/tool_lookup.hpp"
#include "exercise/exercise_report.hpp"
#include "process/process.hpp"
#include "repository/edited_files.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr const char* tidy_checks =
    "--checks=-*,bugprone-*,-bugprone-easily-swappable-parameters,-bugprone-narrowing-conversions,"
    "clang-analyzer-*,performance-*";
constexpr Limits advice_limits{60, std::size_t{4} << 30};

struct CompileCommand {
  std::string command;
  std::string directory;
};

// How `file` is compiled; nothing where it is not, or where the list cannot be read.
std::optional<CompileCommand> compile_command(const Workbook& built, const fs::path& file) {
  const auto list =
      nlohmann::json::parse(read_text(built.build() / "compile_commands.json"), nullptr, false);
  if (!list.is_array()) return std::nullopt;
  for (const auto& entry : list) {
    if (entry.value("file", "") != file.string()) continue;
    return CompileCommand{entry.value("command", ""), entry.value("directory", "")};
  }
  return std::nullopt;
}

bool is_source(const fs::path& file) {
  return file.extension() == ".c" || file.extension() == ".cpp";
}

std::string compiler_says(const CompileCommand& how) {
  return run_process({{"sh", "-c", how.command + " -fsyntax-only -Wall -Wextra -Wconversion"},
                      {"LC_ALL=C"},
                      how.directory},
                     advice_limits)
      .output;
}

std::string tidy_says(const Workbook& built, const std::string& tidy, const fs::path& file) {
  return run_process({{tidy, "-p", built.build().string(), "--quiet", tidy_checks, file.string()},
                      {"LC_ALL=C"}},
                     advice_limits)
      .output;
}

void add(std::vector<Finding> more, std::vector<Finding>& findings) {
  for (Finding& finding : more) findings.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> warnings_in(const std::string& output, const ReportFiles& files) {
  static const Pattern warning("(.*):([0-9]+):[0-9]+: warning: (.*)");
  std::vector<Finding> findings;
  for (const std::string& line : lines_of(output)) {
    const auto match = warning.match(line);
    if (!match) continue;
    const fs::path file = fs::path(match->at(1)).lexically_relative(files.root);
    if (file.parent_path() != files.edited) continue;
    findings.push_back({match->at(3), "", {file, std::stoi(match->at(2))}});
  }
  return without_repeats(findings);
}

Advice advice_on(const Workbook& built, const Stage& stage, const std::string& variant) {
  const fs::path folder = edited_folder(built, stage, variant);
  const ReportFiles files{built.root, folder.lexically_relative(built.root)};
  const Installed tidy = look_up(built, "clang-tidy");
  Advice advice;
  if (tidy.state != Installed::State::found) advice.why = why_missing("clang-tidy", tidy);
  for (const fs::path& edited : edited_files(built, stage)) {
    const fs::path file = folder / edited.filename();
    const auto how = is_source(file) ? compile_command(built, file) : std::nullopt;
    if (!how) continue;
    add(warnings_in(compiler_says(*how), files), advice.findings);
    if (advice.why.empty())
      add(warnings_in(tidy_says(built, tidy.command, file), files), advice.findings);
  }
  advice.findings = without_repeats(advice.findings);
  return advice;
}

}  // namespace workbook
