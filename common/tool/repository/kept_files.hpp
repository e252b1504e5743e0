/// Copies of a student's files, kept under results/kept/.
/// @file
#pragma once

#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Copies those of `files` that are there into a new folder, `results/kept/03_clib-<date and
/// time>`, and returns it; an empty path where none is there. Nothing that was kept before is
/// touched.
/// @throws Stop with cannot_judge, leaving no folder, where a copy cannot be made.
std::filesystem::path keep_files(const Workbook& workbook, const Stage& stage,
                                 const std::vector<std::filesystem::path>& files);

}  // namespace workbook
