/// A raster of colours that can be drawn on and written as a PNG.
/// @file
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace workbook {

struct Colour {
  std::uint8_t red, green, blue;
};

class Canvas {
 public:
  Canvas(int width, int height, Colour background);

  int width() const { return width_; }
  int height() const { return height_; }

  /// A filled square of side `size` around or from (x, y); what lies outside the canvas is left
  /// out.
  void fill_square(int x, int y, int size, Colour colour);
  /// Mixes `share` (0 .. 1) of the colour into a rectangle that lies within the canvas.
  void tint(int x, int y, int width, int height, Colour colour, double share);
  /// A line of the given thickness in pixels, by Bresenham's method.
  void draw_line(int x0, int y0, int x1, int y1, int thickness, Colour colour);
  /// `other` over this one, its top left corner at (x, y); it must lie within.
  void paste(const Canvas& other, int x, int y);
  /// @throws std::runtime_error when the file cannot be written.
  void write_png(const std::filesystem::path& file) const;

 private:
  int width_;
  int height_;
  std::vector<Colour> pixels_;
};

}  // namespace workbook
