/// A block of pixels that is shown as one cell, where an image is larger than its drawing.
/// @file
#pragma once

#include <algorithm>

#include "picture/pixel_fault.hpp"

namespace workbook {

/// @copydoc picture/block.hpp
struct Block {
  bool expected = false;  ///< at least half of its pixels should be inside
  bool yours = false;     ///< at least half of its pixels have 1
  PixelFault fault =
      PixelFault::none;  ///< of the first wrong pixel, row by row: no difference is lost
};

/// The block of `size` x `size` pixels from (x, y) on, cut off where the image ends; (x, y) lies in
/// the image, and both masks have its size.
inline Block block_at(const Mask& mask, const Mask& expected, int x, int y, int size) {
  Block block;
  int pixels = 0, should_be_inside = 0, are_inside = 0;
  for (int row = y; row < std::min(y + size, mask.height()); ++row) {
    for (int column = x; column < std::min(x + size, mask.width()); ++column) {
      const auto pixel = mask.at(column, row), right = expected.at(column, row);
      ++pixels;
      should_be_inside += right == 1;
      are_inside += pixel == 1;
      if (block.fault == PixelFault::none) block.fault = fault_of(pixel, right);
    }
  }
  block.expected = 2 * should_be_inside >= pixels;
  block.yours = 2 * are_inside >= pixels;
  return block;
}

}  // namespace workbook
