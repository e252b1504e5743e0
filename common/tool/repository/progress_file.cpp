#include "repository/progress_file.hpp"
#include "repository/files.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

namespace workbook {
namespace {

std::filesystem::path file_of(const Workbook& workbook) {
  return workbook.results() / "progress.json";
}

}  // namespace

StageProgress continued(const StageProgress& before, StageProgress now) {
  const bool same = now.verdict == before.verdict && now.next == before.next;
  now.hints = before.hints;
  now.in_a_row = same ? before.in_a_row + 1 : 1;
  return now;
}

std::map<std::string, StageProgress> read_progress(const Workbook& workbook) {
  const std::filesystem::path file = file_of(workbook);
  std::map<std::string, StageProgress> progress;
  if (!std::filesystem::exists(file)) return progress;
  try {
    const auto json = nlohmann::json::parse(read_text(file));
    for (const auto& [id, stage] : json.at("stages").items()) {
      progress[id] = {stage.at("verdict"), stage.at("passed"),      stage.at("tests"),
                      stage.at("next"),    stage.value("hints", 0), stage.value("in_a_row", 0)};
    }
  } catch (const nlohmann::json::exception&) {
    const std::filesystem::path aside = file.string() + ".damaged";
    std::error_code error;
    std::filesystem::rename(file, aside, error);
    std::cerr << "The record of your progress was damaged; it is now " << workbook.shown(aside)
              << ", and `./workbook test` makes a new one.\n";
    progress.clear();
  }
  return progress;
}

void write_progress(const Workbook& workbook,
                    const std::map<std::string, StageProgress>& progress) {
  nlohmann::json stages = nlohmann::json::object();
  for (const auto& [id, stage] : progress) {
    stages[id] = {{"verdict", stage.verdict}, {"passed", stage.passed},
                  {"tests", stage.tests},     {"next", stage.next},
                  {"hints", stage.hints},     {"in_a_row", stage.in_a_row}};
  }
  write_text(file_of(workbook), nlohmann::json{{"schema", 1}, {"stages", stages}}.dump(2) + "\n");
}

}  // namespace workbook
