#include "verify/catalogue.hpp"

#include <algorithm>

#include "cut/cut.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"
#include "terminal/terminal.hpp"
#include "verify/judge.hpp"

namespace workbook {
namespace {

std::string after_todo(int solved) { return after_todo_name + std::to_string(solved); }

int todos_of(const Workbook& workbook, const Stage& stage) {
  int most = 0;
  for (const Skeleton& skeleton : cut_stage(workbook, stage)) {
    for (const Todo& todo :
         todos(read_text(skeleton.solution), workbook.shown(skeleton.solution))) {
      most = std::max(most, todo.number);
    }
  }
  return most;
}

}  // namespace

std::vector<std::string> StageCatalogue::variants() const {
  std::vector<std::string> names;
  for (const Mistake& mistake : mistakes) names.push_back(mistake_variant(mistake.name));
  for (int solved = 1; solved < todos; ++solved) {
    names.push_back(mistake_variant(after_todo(solved)));
  }
  return names;
}

std::vector<std::string> StageCatalogue::refused_variants() const {
  std::vector<std::string> names;
  for (const Mistake& mistake : mistakes) {
    if (mistake.caught_by == CaughtBy::build) names.push_back(mistake_variant(mistake.name));
  }
  return names;
}

StageCatalogue lay_out_catalogue(const Workbook& workbook, const Stage& stage) {
  StageCatalogue catalogue{stage, {}, todos_of(workbook, stage), {}};
  std::vector<std::string> names;
  for (const Mistake& mistake : mistakes_of(workbook, stage)) {
    try {
      lay_out_mistake(workbook, stage, mistake);
      catalogue.mistakes.push_back(mistake);
      names.push_back(mistake.name);
    } catch (const Stop& stop) {
      if (stop.status != no) throw;
      catalogue.not_laid_out.fail(stop.what());
    }
  }
  for (int solved = 1; solved < catalogue.todos; ++solved) {
    lay_out_after_todo(workbook, stage, solved);
    names.push_back(after_todo(solved));
  }
  keep_laid_out(workbook, stage, names);
  return catalogue;
}

CatalogueResult run_catalogue(const Workbook& workbook, const StageCatalogue& catalogue,
                              const std::map<std::string, BuildFailure>& failures,
                              const Reports& others) {
  const Stage& stage = catalogue.stage;
  const PlainOutput plain(page_width);
  CatalogueResult all{{}, catalogue.not_laid_out, {}};
  std::string said;
  const auto run = [&](const std::string& name) {
    const std::string variant = mistake_variant(name);
    const StageResult result = run_stage(workbook, stage, variant, failures);
    said = all.reports["mistake: " + name] = report(workbook, stage, result, variant);
    return result;
  };
  for (const Mistake& mistake : catalogue.mistakes) {
    const StageResult result = run(mistake.name);
    const std::string name = stage.id + "/" + mistake.name;
    all.mistakes += judge_mistake(name, mistake, result, said);
    for (const auto& [of, other] : others) {
      if (says(other, mistake.phrase)) {
        all.mistakes.fail(name + ": the phrase \"" + mistake.phrase +
                          "\" is also read where that mistake is not made:\n" + other);
      }
    }
  }
  for (int solved = 1; solved < catalogue.todos; ++solved) {
    const StageResult result = run(after_todo(solved));
    all.partly_solved += judge_after_todo(stage.id + " solved up to TODO " + std::to_string(solved),
                                          result, said, solved + 1);
  }
  return all;
}

}  // namespace workbook
