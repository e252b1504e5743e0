/// The results file: schema 1, one object.
/// @file
#pragma once

#include <string>

#include "machine/machine.hpp"
#include "results/scaling.hpp"

namespace workbook {

/// `name` is the student's own choice, or empty; `created` is ISO 8601. Without points in `scaling`
/// there is no key of that name.
std::string speedup_json(const Speedup& speedup, const SpeedupOptions& options,
                         const Machine& machine, const std::string& name,
                         const std::string& created, const Scaling& scaling = {});

}  // namespace workbook
