/// Runs Python from a test: its output, its status, and a student's unfinished Python told as such.
/// @file
#pragma once

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace workbook {

/// There is no interpreter to run; the message says which package to install.
struct PythonMissing : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The interpreter chosen by WorkbookPython.cmake. @throws PythonMissing when there is none.
std::filesystem::path python_interpreter();

/// Empty when that interpreter imports numpy, else why a test that needs numpy is skipped.
std::string why_no_numpy();

struct ProgramResult {
  /// Exit status; 128 + N when signal N ended the program.
  int status = 0;
  bool timed_out = false;
  std::string output;  ///< standard output
  std::string errors;  ///< standard error
};

/// Runs a program with an empty standard input; after `limit` it is killed. It stays in this
/// process's group (which common/process gives its children not), so that whoever ends a test that
/// hangs ends its Python too. @throws std::runtime_error when it cannot be started.
ProgramResult run_program(const std::filesystem::path& program,
                          const std::vector<std::string>& arguments,
                          std::chrono::milliseconds limit = std::chrono::seconds(60));

/// Runs the chosen interpreter; it leaves no __pycache__ behind. Throws as python_interpreter() and
/// run_program() do.
ProgramResult run_python(const std::vector<std::string>& arguments,
                         std::chrono::milliseconds limit = std::chrono::seconds(60));

/// When Python ended at a TODO (NotImplementedError("TODO n: ...")), prints that TODO and ends this
/// process with WORKBOOK_TODO_STATUS, as WORKBOOK_TODO does in C++. Otherwise does nothing.
void end_at_todo(const ProgramResult& result);

}  // namespace workbook
