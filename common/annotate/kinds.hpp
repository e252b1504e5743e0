/// What an instruction does, as far as a reader wants to tell instructions apart.
/// @file
#pragma once

#include <string>
#include <vector>

namespace workbook {

enum class Kind { call, division, conversion, branch, load, vector };

inline constexpr Kind all_kinds[] = {Kind::call,   Kind::division, Kind::conversion,
                                     Kind::branch, Kind::load,     Kind::vector};

/// "call", "divide", "convert", "branch", "load", "vector".
std::string word(Kind kind);

/// Those that `code` is, none or several: a division may load one of its operands. `code` is an
/// instruction as objdump writes it: x86-64 in Intel's notation, or AArch64. A register that is
/// cleared or copied whole counts as no vector instruction: compilers use these for single numbers.
std::vector<Kind> kinds_of(const std::string& code);

}  // namespace workbook
