/// Where things are.
/// @file
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "repository/stages.hpp"

namespace workbook {

inline constexpr const char* release_build = "release";
/// The tree of common/, which the launcher configures: the command, the harness, the rooms' tests.
inline constexpr const char* tool_build = "tool";

struct Workbook {
  std::filesystem::path root;
  StageTable table;
  /// How it is built: the name of a preset in CMakePresets.json and of a folder below build/, and
  /// what that preset cannot know, as NAME=value for CMake's cache.
  std::string build_name = release_build;
  std::vector<std::string> build_variables = {};

  /// The same workbook, built in another way: "asan", "tsan", "profile". All that is built, its
  /// mistakes and its logs lie apart from those of the other builds.
  Workbook built_as(const std::string& name, std::vector<std::string> variables = {}) const;

  std::filesystem::path build() const { return root / "build" / build_name; }
  std::filesystem::path programs() const { return build() / "stages"; }
  std::filesystem::path logs() const;
  std::filesystem::path results() const { return root / "results"; }
  std::filesystem::path solutions() const { return root / "solutions"; }
  /// The same file as a student would type it: relative to the root where it lies below it.
  std::string shown(const std::filesystem::path& file) const;
};

/// The workbook that the launcher started. @throws Stop where the repository cannot be read.
Workbook open_workbook();

}  // namespace workbook
