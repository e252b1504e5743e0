/// A stage's own description of itself, stage.json in its folder: what CMake builds it from as
/// well.
/// @file
#pragma once

#include <filesystem>

#include "repository/stages.hpp"

namespace workbook {

/// Fills in what the manifest says of the stage; a copy of the workbook without the stage has none,
/// and leaves it as it is. Throws std::runtime_error that names the file where it is damaged.
void read_manifest(const std::filesystem::path& root, Stage& stage);

}  // namespace workbook
