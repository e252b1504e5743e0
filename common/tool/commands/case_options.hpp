/// The options of every command that times masks: which case, and how surely.
/// @file
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "repository/exit_status.hpp"
#include "rows/planned_rows.hpp"
#include "timing/rounds.hpp"

namespace workbook {

struct CaseArguments {
  std::string size = "1024";
  int edges = 24;
  unsigned seed = 2014;
  std::string polygon;
};

void add_case_options(CLI::App& command, CaseArguments& arguments);

/// @throws Stop with wrong_use on a size, a count or a file that makes no case.
Case make_case(const CaseArguments& arguments);

struct RoundArguments {
  double precision = 2;  ///< percent
  std::optional<double> budget = {};
};

/// `usual_budget` is the command's own, for the help.
void add_round_options(CLI::App& command, RoundArguments& arguments,
                       const std::string& usual_budget);

/// The rounds that were asked for; their order differs from run to run.
RoundPlan make_rounds(const RoundArguments& arguments, int most, double usual_budget);

}  // namespace workbook
