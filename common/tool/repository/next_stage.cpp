#include "repository/next_stage.hpp"

namespace workbook {
namespace {

bool is_to_do(const std::map<std::string, StageProgress>& progress, const Stage& stage) {
  const std::string verdict = last_verdict(progress, stage);
  return verdict != "solved" && verdict != "not here";
}

}  // namespace

std::string last_verdict(const std::map<std::string, StageProgress>& progress, const Stage& stage) {
  const auto entry = progress.find(stage.id);
  return entry == progress.end() ? "not tried" : entry->second.verdict;
}

const Stage* next_stage(const std::vector<Stage>& stages,
                        const std::map<std::string, StageProgress>& progress) {
  for (const Stage& stage : stages) {
    if (is_to_do(progress, stage)) return &stage;
  }
  return nullptr;
}

const Stage* next_stage_after(const Stage& stage, const std::vector<Stage>& stages,
                              const std::map<std::string, StageProgress>& progress) {
  std::size_t at = 0;
  while (at < stages.size() && stages[at].id != stage.id) ++at;
  for (std::size_t i = 1; i < stages.size(); ++i) {
    const Stage& other = stages[(at + i) % stages.size()];
    if (is_to_do(progress, other)) return &other;
  }
  return nullptr;
}

}  // namespace workbook
