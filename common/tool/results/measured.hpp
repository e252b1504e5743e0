/// What one session of `speedup` has measured.
/// @file
#pragma once

#include <string>
#include <vector>

#include "machine/machine.hpp"
#include "rows/planned_rows.hpp"

namespace workbook {

struct SpeedupOptions {
  Case shape;
  std::string rows = {};  ///< beginnings of their ids, as find_rows() takes them; empty for all
  RoundPlan rounds;
  RowSteps row_steps = RowSteps::usual;
  bool with_yours = true;
};

struct Speedup {
  std::vector<MeasuredRow> rows;  ///< the order of the table; `yours` behind its reference
  Series floor;                   ///< the mask written once
  Series control;                 ///< work that never changes: what it shows is the machine's noise
  RoundsDone done;
  Machine machine;  ///< with what disturbed it while this was measured

  const MeasuredRow* find(const std::string& id, Who who) const;
  /// What every speed-up is over; nullptr where it was not asked for.
  const MeasuredRow* baseline() const;
};

}  // namespace workbook
