/// One measuring session: all variants, interleaved, each mask checked before and after its times.
/// @file
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "geometry/case.hpp"
#include "geometry/mask.hpp"
#include "process/process.hpp"
#include "timing/rounds.hpp"
#include "timing/worker.hpp"

namespace workbook {

struct Variant {
  std::string name;
  Command command;
  std::filesystem::path error_file;  ///< what it prints besides its answers
  std::string method = {};
  int row_step = 1;  ///< only every n-th row is made and timed, and the time scaled up
  Limits limits = {};
  bool makes_a_mask = true;           ///< else there is nothing to check: the floor, the control
  std::optional<Case> own_case = {};  ///< instead of the plan's
  /// our own code: its masks are checked, but not whether it remembers any
  bool is_trusted = false;
};

enum class Status { ok, todo, wrong, failed, unavailable };

/// What a worker that gave no time makes of its variant.
Status status_of(WorkerFailure::Kind kind);

struct Series {
  Status status = Status::ok;
  std::string why;  ///< one sentence when not ok
  FirstCall first;
  std::vector<double> wall;    ///< one median a round, seconds, scaled to the whole mask
  std::vector<double> kernel;  ///< the same on the device; empty where there is none
};

struct Plan {
  Case shape;
  RoundPlan rounds = {};
  /// Whose ratios must reach rounds.precision; places in the list of variants.
  std::vector<Compared> compared = {};
  /// No round is run where this one fails: nothing else is asked for.
  std::optional<std::size_t> needed = {};
};

struct Session {
  std::vector<Series> series;  ///< in the order of the variants
  RoundsDone done;
  double seconds = 0;  ///< that the whole session took
};

/// Called before each step: how much of the work is done (0 .. 1) and what comes next.
using OnProgress = std::function<void(double share, const std::string& what)>;

/// The rounds run all variants in random order; each variant that is quick is run several times in
/// a round and gives its median. A variant that fails is left out from there on. A variant whose
/// time is not that of making this mask has the status `wrong`: its mask is wrong before or after
/// the times, or was completed after the call had returned, or was remembered. Throws Interrupted.
Session measure(const std::vector<Variant>& variants, const Plan& plan,
                const OnProgress& on_progress);

}  // namespace workbook
