/// Asks the compiler again what it could not vectorise, and why.
/// @file
#pragma once

#include <optional>
#include <vector>

#include "annotate/remarks.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Compiles the sources of the stage's worker (and of its library) once more as `profiled`, the
/// workbook of the profile build, compiles them, and keeps nothing but what g++ says. Nothing where
/// the compiler does not know the switch. Throws Interrupted.
std::optional<std::vector<Remark>> compile_remarks(const Workbook& profiled, const Stage& stage,
                                                   const std::string& variant);

}  // namespace workbook
