/// Where a student finds the open TODOs of a stage.
/// @file
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "repository/stages.hpp"

namespace workbook {

/// The places of the TODO that `todo`, "TODO 2: what to do", names, among the stage's files in
/// `folder`: "03_clib/inside.c:14". A TODO may need a line in several files; the place whose text
/// is that of `todo` comes first. Empty where the TODO is no longer open.
std::string places_of_todo(const Stage& stage, const std::filesystem::path& folder,
                           const std::string& todo);

struct OpenTodo {
  int number = 0;
  std::string text;   ///< "TODO 2: what to do"
  std::string place;  ///< "03_clib/inside.c:14"
};

/// All open TODOs in `folder` of the stage, in no order; tests and pages are not looked at.
std::vector<OpenTodo> open_todos(const Stage& stage, const std::filesystem::path& folder);

/// The open TODO with the lowest number in `files` of the stage; of several places, the first.
std::optional<OpenTodo> first_open_todo(const Stage& stage,
                                        const std::vector<std::filesystem::path>& files);

}  // namespace workbook
