/// From which size on a device pays, in words computed from the figures.
/// @file
#pragma once

#include <string>
#include <vector>

#include "speedup/speedup_scaling.hpp"

namespace workbook {

/// For each row that a device runs: where it is faster than the last row above it that needs none,
/// and how much of its time the kernels take, from the smallest to the largest image; then the
/// fastest row of either kind on the largest image. Nothing where no row runs on a device.
std::vector<std::string> device_sentences(const Scaling& scaling);

}  // namespace workbook
