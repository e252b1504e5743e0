/// What ends a command, early or not.
/// @file
#pragma once

#include <stdexcept>
#include <string>

namespace workbook {

enum ExitStatus { yes = 0, no = 1, wrong_use = 2, cannot_judge = 3, ctrl_c = 130 };

/// Ends the command with one message and the status.
struct Stop : std::runtime_error {
  Stop(ExitStatus with, const std::string& message) : std::runtime_error(message), status(with) {}
  ExitStatus status;
};

}  // namespace workbook
