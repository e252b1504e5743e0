/// A wrong mask as a PNG: what was expected, what came, and where they differ.
/// @file
#pragma once

#include <filesystem>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace workbook {

/// Three panels side by side, `expected`, `yours` and `difference`, each with the polygon's
/// outline, and below them what the colours and hatchings mean with the number of pixels of each. A
/// pixel of a small image becomes a square; of a large one, blocks of pixels become a dot, and a
/// block with any wrong pixel shows that. The picture is at most 2000 pixels wide. @throws
/// std::runtime_error when the file cannot be written or the image has no pixel,
/// std::invalid_argument when the masks' sizes differ.
void write_comparison_picture(const std::filesystem::path& file, const Mask& mask,
                              const Mask& expected, Ring ring);

}  // namespace workbook
