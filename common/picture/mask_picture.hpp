/// The mask as a PNG, with the polygon's outline drawn over it.
/// @file
#pragma once

#include <filesystem>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace workbook {

/// One pixel of the mask becomes a square, so that the picture is at least about 512 pixels wide or
/// high; the outline's vertices get small squares. @throws std::runtime_error when the file cannot
/// be written or the mask has no pixel.
void write_mask_picture(const std::filesystem::path& file, const Mask& mask, Ring ring);

}  // namespace workbook
