/// What is known of a machine, for people to read.
/// @file
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "machine/machine.hpp"

namespace workbook {

using Fact = std::pair<std::string, std::string>;  ///< label and value, plain text

/// What it is, in a fixed order; what is not known has no entry.
std::vector<Fact> facts(const Machine& machine);

/// What it was like while it was measured, which is another thing each time: throttled, the shares
/// of its time that went elsewhere, the noise.
std::vector<Fact> conditions(const Machine& machine);

/// The most important facts in one line: processor, threads, compiler, flags, Python.
std::string machine_line(const Machine& machine);

}  // namespace workbook
