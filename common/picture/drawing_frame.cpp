#include "picture/drawing_frame.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace workbook {
namespace {

constexpr int most_rows = 24;

// Cells that a panel may have in each direction.
struct Room {
  int columns, rows;
  bool stacked;
};
using Rooms = std::array<Room, 2>;

Rooms rooms_for(int columns, int gutter) {
  return {{{(columns - gutter - panel_gap) / 2, most_rows, false},
           {columns - gutter, most_rows / 2, true}}};
}

struct Box {
  int left, top, right, bottom;  // right and bottom are still inside
};

std::optional<Box> box_of_faults(const Mask& mask, const Mask& expected) {
  std::optional<Box> box;
  for (int y = 0; y < mask.height(); ++y) {
    for (int x = 0; x < mask.width(); ++x) {
      if (mask.at(x, y) == expected.at(x, y)) continue;
      if (!box) box = {x, y, x, y};
      *box = {std::min(box->left, x), box->top, std::max(box->right, x), y};
    }
  }
  return box;
}

// Where a window of `length` begins so that low .. high is in its middle, within 0 .. whole.
int window_start(int low, int high, int length, int whole) {
  return std::clamp((low + high + 1 - length) / 2, 0, whole - length);
}

// All of the image at `size` pixels a cell, where there is room for it.
std::optional<Frame> whole_frame(const Mask& mask, int size, const Rooms& rooms) {
  const int columns = (mask.width() + size - 1) / size, rows = (mask.height() + size - 1) / size;
  for (const Room& room : rooms) {
    if (columns <= room.columns && rows <= room.rows) {
      return Frame{0, 0, columns, rows, size, room.stacked};
    }
  }
  return std::nullopt;
}

// A part of the image with all its wrong pixels, where there is room for it.
std::optional<Frame> part_frame(const Mask& mask, const Box& box, const Rooms& rooms) {
  for (const Room& room : rooms) {
    const int columns = std::min(mask.width(), room.columns);
    const int rows = std::min(mask.height(), room.rows);
    if (box.right - box.left >= columns || box.bottom - box.top >= rows) continue;
    return Frame{window_start(box.left, box.right, columns, mask.width()),
                 window_start(box.top, box.bottom, rows, mask.height()),
                 columns,
                 rows,
                 1,
                 room.stacked};
  }
  return std::nullopt;
}

}  // namespace

int gutter_of(const Mask& mask) {
  return static_cast<int>(std::to_string(mask.height() - 1).size()) + 4;
}

Frame frame_of(const Mask& mask, const Mask& expected, int columns) {
  const auto rooms = rooms_for(columns, gutter_of(mask));
  if (const auto frame = whole_frame(mask, 1, rooms)) return *frame;
  const auto box = box_of_faults(mask, expected);
  if (const auto frame = box ? part_frame(mask, *box, rooms) : std::nullopt) return *frame;
  for (int size = 2;; ++size) {
    if (const auto frame = whole_frame(mask, size, rooms)) return *frame;
  }
}

}  // namespace workbook
