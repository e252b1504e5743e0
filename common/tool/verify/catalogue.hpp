/// `verify`'s part about wrong answers: each mistake is caught with its phrase, each partly solved
/// stage says what comes next.
/// @file
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exercise/exercise_report.hpp"
#include "lint/tally.hpp"
#include "repository/mistakes.hpp"
#include "verify/transcripts.hpp"

namespace workbook {

/// One stage's mistakes and partly solved skeletons, laid out for the build.
struct StageCatalogue {
  Stage stage;
  std::vector<Mistake> mistakes;
  int todos = 0;       ///< the stage's TODOs are 1 .. todos
  Tally not_laid_out;  ///< patches that do not fit, one failure each

  std::size_t shipped() const { return mistakes.size() + not_laid_out.failures().size(); }
  /// The variants to build and run: those of the mistakes, then the partly solved.
  std::vector<std::string> variants() const;
  /// Those of them that the compiler or the linker is to refuse.
  std::vector<std::string> refused_variants() const;
};

/// Lays out all that the stage's catalogue needs. To be called before the build is configured.
StageCatalogue lay_out_catalogue(const Workbook& workbook, const Stage& stage);

/// What running a stage's catalogue gave: a report for each variant, and the verdict over all.
struct CatalogueResult {
  Reports reports;  ///< of "mistake: <name>", the partly solved stages among them
  Tally mistakes;
  Tally partly_solved;
};

/// `others` are the solution's and the skeleton's: no phrase may stand there.
CatalogueResult run_catalogue(const Workbook& workbook, const StageCatalogue& catalogue,
                              const std::map<std::string, BuildFailure>& failures,
                              const Reports& others);

}  // namespace workbook
