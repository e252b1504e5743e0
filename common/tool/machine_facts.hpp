// What is known of a machine, for people to read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tool/machine.hpp"

namespace workbook {

using Fact = std::pair<std::string, std::string>;  // label and value, plain text

// All that is known, in a fixed order; what is not known has no entry.
std::vector<Fact> facts(const Machine& machine);

// The most important of them in one line: processor, cores, compiler, flags, Python.
std::string machine_line(const Machine& machine);

}  // namespace workbook
