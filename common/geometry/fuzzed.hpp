/// Small odd polygons out of any bytes: for libFuzzer, and for a short run with drawn bytes.
/// @file
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geometry/case.hpp"
#include "geometry/mask.hpp"

namespace workbook {

/// Any bytes are a case of 0 .. 24, or about 64, pixels a side and some hundred finite vertices at
/// most, and a few more bytes are a few more vertices: anywhere near the image, on
/// or between the pixels, repeated, level with the one before or upright below it, very far away.
/// Every finite double may come.
Case fuzzed_case(std::span<const std::uint8_t> bytes);

/// The bytes of the case `number` of the short run: the same everywhere.
std::vector<std::uint8_t> drawn_bytes(unsigned number);

/// How `mask` differs from the rule's mask of the case, with all that is needed to make it again;
/// empty where it does not.
std::string difference(const Case& shape, const Mask& mask);

}  // namespace workbook
