/// `verify`'s short fuzzing: small odd polygons for the timed program of each row.
/// @file
#pragma once

#include <string>

#include "lint/tally.hpp"
#include "repository/workbook.hpp"
#include "timing/worker.hpp"

namespace workbook {

/// Has `worker` make the masks of the first `polygons` cases of geometry/fuzzed.hpp with one of its
/// methods. Empty when all are right, else the first that is not. Where the work is done by a
/// device there is nothing to say: what it rounds is asked by the conformance suite. @throws
/// WorkerFailure and Interrupted.
std::string fuzz(Worker& worker, const std::string& method, int polygons);

/// The same for each row that a stage's solution or a worked example makes. Their workers are
/// built. Throws Interrupted.
Tally fuzz_rows(const Workbook& workbook, int polygons);

}  // namespace workbook
