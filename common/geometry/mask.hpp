/// A mask: one byte a pixel, row-major, 1 inside and 0 outside.
/// @file
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace workbook {

/// The byte that a mask is filled with before a checked call: a pixel that keeps it was never
/// written.
inline constexpr std::uint8_t poison = 0xA5;

/// A window on somebody else's bytes: `height` rows of `width` pixels, no padding between rows.
/// @throws std::invalid_argument when a size is negative.
class MaskView {
 public:
  MaskView(std::uint8_t* pixels, int width, int height)
      : pixels_(pixels), width_(width), height_(height) {
    if (width < 0 || height < 0) {
      throw std::invalid_argument("a mask cannot be " + std::to_string(width) + " x " +
                                  std::to_string(height) + " pixels: sizes start at 0");
    }
  }

  int width() const { return width_; }
  int height() const { return height_; }
  std::size_t size() const { return static_cast<std::size_t>(width_) * height_; }
  std::uint8_t* data() const { return pixels_; }

  /// Row `y`, 0 <= y < height.
  std::span<std::uint8_t> row(int y) const {
    return {pixels_ + static_cast<std::size_t>(y) * width_, static_cast<std::size_t>(width_)};
  }
  std::uint8_t& at(int x, int y) const { return pixels_[static_cast<std::size_t>(y) * width_ + x]; }

 private:
  std::uint8_t* pixels_;
  int width_;
  int height_;
};

/// A mask that owns its bytes. @throws std::invalid_argument when a size is negative.
class Mask {
 public:
  Mask(int width, int height, std::uint8_t fill = 0)
      : pixels_(MaskView(nullptr, width, height).size(), fill), width_(width), height_(height) {}

  int width() const { return width_; }
  int height() const { return height_; }
  std::span<const std::uint8_t> pixels() const { return pixels_; }
  std::uint8_t at(int x, int y) const { return pixels_[static_cast<std::size_t>(y) * width_ + x]; }
  MaskView view() { return {pixels_.data(), width_, height_}; }

  friend bool operator==(const Mask&, const Mask&) = default;

 private:
  std::vector<std::uint8_t> pixels_;
  int width_;
  int height_;
};

}  // namespace workbook
