/// How one pixel of a mask differs from the right one.
/// @file
#pragma once

#include <array>
#include <cstdint>
#include <stdexcept>

#include "geometry/mask.hpp"

namespace workbook {

enum class PixelFault { none, missing, too_much, never_written, no_bit };
inline constexpr int pixel_fault_count = 5;

/// `pixel` is what the mask has, `expected` (0 or 1) what it should have. A pixel that still has
/// the poison byte was never written; no_bit is any other byte that is neither 0 nor 1.
constexpr PixelFault fault_of(std::uint8_t pixel, std::uint8_t expected) {
  if (pixel == expected) return PixelFault::none;
  if (pixel == poison) return PixelFault::never_written;
  return pixel == 0 ? PixelFault::missing : pixel == 1 ? PixelFault::too_much : PixelFault::no_bit;
}

/// Pixels of each kind, indexed by PixelFault.
using FaultCounts = std::array<std::size_t, pixel_fault_count>;

inline FaultCounts count_faults(const Mask& mask, const Mask& expected) {
  FaultCounts counts{};
  for (std::size_t i = 0; i < mask.pixels().size(); ++i) {
    ++counts[static_cast<int>(fault_of(mask.pixels()[i], expected.pixels()[i]))];
  }
  return counts;
}

/// @throws std::invalid_argument when the two masks are not of one size.
inline void require_same_size(const Mask& mask, const Mask& expected) {
  if (mask.width() != expected.width() || mask.height() != expected.height()) {
    throw std::invalid_argument("two masks of different sizes cannot be compared");
  }
}

}  // namespace workbook
