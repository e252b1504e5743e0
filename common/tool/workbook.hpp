// Where things are, and what ends a command early.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "tool/stages.hpp"

namespace workbook {

enum ExitStatus { yes = 0, no = 1, wrong_use = 2, cannot_judge = 3, ctrl_c = 130 };

// Ends the command with one message and the status.
struct Stop : std::runtime_error {
  Stop(ExitStatus with, const std::string& message) : std::runtime_error(message), status(with) {}
  ExitStatus status;
};

struct Workbook {
  std::filesystem::path root;
  StageTable table;

  std::filesystem::path build() const { return root / "build" / "release"; }
  std::filesystem::path programs() const { return build() / "stages"; }
  std::filesystem::path logs() const { return root / "build" / "logs"; }
  std::filesystem::path results() const { return root / "results"; }
  std::filesystem::path solutions() const { return root / "solutions"; }
  // The same file as a student would type it: relative to the root where it lies below it.
  std::string shown(const std::filesystem::path& file) const;
};

// The workbook that the launcher started. Throws Stop where the repository cannot be read.
Workbook open_workbook();

// Creates the folder and its parents. Throws Stop with cannot_judge when it cannot.
void make_folder(const std::filesystem::path& folder);

// The whole file, or an empty text where there is none.
std::string read_text(const std::filesystem::path& file);

// Replaces the file in one step, so that a full disk or Ctrl-C leaves the old one. Throws Stop with
// cannot_judge when it cannot be written.
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace workbook
