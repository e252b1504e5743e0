#include "exercise/exercise.hpp"

#include <iostream>

#include "build/isolation.hpp"
#include "build/oracle_guard.hpp"
#include "exercise/exercise_report.hpp"
#include "exercise/hints.hpp"
#include "exercise/mask_report.hpp"
#include "repository/exit_status.hpp"
#include "repository/mistakes.hpp"

namespace workbook {
namespace {

void refuse_the_judge(const Workbook& workbook, const std::vector<std::string>& targets,
                      std::map<std::string, BuildFailure>& failures) {
  const std::string notes = compile_notes(workbook);
  for (const std::string& target : targets) {
    if (uses_the_judge(notes, target)) failures[target] = {judge_use_text, {}};
  }
}

}  // namespace

std::vector<Stage> stages_called(const Workbook& workbook, const std::string& name) {
  try {
    return find_stages(workbook.table.stages, name);
  } catch (const std::invalid_argument& error) {
    throw Stop(wrong_use, error.what());
  }
}

std::string variant_called(const Workbook& workbook, const std::vector<Stage>& stages,
                           const std::string& mistake, bool solution) {
  if (mistake.empty()) return solution ? "solution" : "yours";
  if (stages.size() != 1) throw Stop(wrong_use, "--mistake belongs to one stage: name it.");
  std::string known;
  for (const Mistake& one : mistakes_of(workbook, stages.front())) {
    if (one.name == mistake) {
      lay_out_mistake(workbook, stages.front(), one);
      return mistake_variant(mistake);
    }
    known += " " + one.name;
  }
  throw Stop(wrong_use, stages.front().id + " has no mistake `" + mistake + "`" +
                            (known.empty() ? "." : "; it has" + known));
}

std::vector<StageProgress> test_stages(const Workbook& workbook, const std::vector<Stage>& stages,
                                       const std::string& variant) {
  std::vector<std::string> targets;
  for (const Stage& stage : stages) targets.push_back(test_target(stage, variant));
  Build build(workbook, is_mistake(variant));
  auto failures = build.build(targets);
  if (variant == "yours") refuse_the_judge(workbook, targets, failures);
  auto progress = read_progress(workbook);
  std::vector<StageProgress> summaries;
  for (const Stage& stage : stages) {
    const StageResult result = run_stage(workbook, stage, variant, failures);
    write_picture(workbook, stage, result.run);
    std::cout << report(workbook, stage, result, variant) << std::flush;
    summaries.push_back(summarise(result));
    if (variant != "yours") continue;
    progress[stage.id] = continued(progress[stage.id], summaries.back());
    std::cout << hint_offer(workbook, stage, progress[stage.id]) << std::flush;
    write_progress(workbook, progress);
  }
  return summaries;
}

}  // namespace workbook
