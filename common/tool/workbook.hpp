// Where things are, and what ends a command early.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "tool/stages.hpp"

namespace workbook {

enum ExitStatus { yes = 0, no = 1, wrong_use = 2, cannot_judge = 3, ctrl_c = 130 };

// Ends the command with one message and the status.
struct Stop : std::runtime_error {
  Stop(ExitStatus with, const std::string& message) : std::runtime_error(message), status(with) {}
  ExitStatus status;
};

inline constexpr const char* release_build = "release";

struct Workbook {
  std::filesystem::path root;
  StageTable table;
  // How it is built: the name of a preset in CMakePresets.json and of a folder below build/, and
  // what that preset cannot know, as NAME=value for CMake's cache.
  std::string build_name = release_build;
  std::vector<std::string> build_variables = {};

  // The same workbook, built in another way: "asan", "tsan", "profile". All that is built, its
  // mistakes and its logs lie apart from those of the other builds.
  Workbook built_as(const std::string& name, std::vector<std::string> variables = {}) const;

  std::filesystem::path build() const { return root / "build" / build_name; }
  std::filesystem::path programs() const { return build() / "stages"; }
  std::filesystem::path logs() const;
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
