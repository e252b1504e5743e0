/// The files that a student edits, as the stage's manifest lists them: the one list that is there
/// in every copy, with solutions or without, built or not.
/// @file
#pragma once

#include <filesystem>
#include <vector>

#include "repository/workbook.hpp"

namespace workbook {

/// With their whole paths, in the order of the list; they need not exist. @throws Stop with
/// cannot_judge where the stage's manifest is missing.
std::vector<std::filesystem::path> edited_files(const Workbook& workbook, const Stage& stage);

}  // namespace workbook
