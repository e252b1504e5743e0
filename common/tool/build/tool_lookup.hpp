/// Tools that may be missing: whether one is there, how it is called, what to install.
/// @file
#pragma once

#include <string>

#include "repository/workbook.hpp"

namespace workbook {

struct Installed {
  enum class State { found, missing, not_in_this_release };
  State state = State::missing;
  std::string command;  ///< what to type, "clang++-15"; empty where that is not known
  std::string package;  ///< "clang-15"
};

/// What common/setup says, asked once a process, of the tool that common/setup/packages.txt calls
/// `what`: "Oclgrind".
Installed look_up(const Workbook& workbook, const std::string& what);

/// The same for a given answer of `setup.sh find`.
Installed read_installed(const std::string& answer);

/// Where its command lies; empty where it does not.
std::string path_of(const Installed& tool);

/// Why `tool` is not used, and what to do: "Oclgrind is missing (package oclgrind): ...".
std::string why_missing(const std::string& what, const Installed& tool);

}  // namespace workbook
