#include "picture/fault_pattern.hpp"

namespace workbook {
namespace {

struct Pattern {
  Colour fill, hatching;
  bool (*is_hatched)(int x, int y);  // repeats every 8 x 8, in strokes
};

bool falls(int x, int y) { return (x - y + 8) % 4 == 0; }
bool rises(int x, int y) { return (x + y) % 4 == 3; }
bool dots(int x, int y) { return x % 2 == 0 && (x + y) % 4 == 0; }
bool crosses(int x, int y) { return (x - y + 8) % 8 == 0 || (x + y) % 8 == 7; }

constexpr Colour white{255, 255, 255}, black{0, 0, 0};

Pattern pattern_of(PixelFault fault) {
  switch (fault) {
    case PixelFault::missing:
      return {{0, 104, 172}, white, falls};
    case PixelFault::too_much:
      return {{240, 165, 10}, black, rises};
    case PixelFault::never_written:
      return {{190, 105, 155}, white, dots};
    default:
      return {{30, 30, 30}, white, crosses};
  }
}

}  // namespace

void fill_fault(Canvas& canvas, int x, int y, int size, PixelFault fault, int stroke) {
  if (fault == PixelFault::none) return;
  const Pattern pattern = pattern_of(fault);
  for (int row = y; row < y + size; ++row) {
    for (int column = x; column < x + size; ++column) {
      const bool hatched = pattern.is_hatched(column / stroke % 8, row / stroke % 8);
      canvas.fill_square(column, row, 1, hatched ? pattern.hatching : pattern.fill);
    }
  }
}

}  // namespace workbook
