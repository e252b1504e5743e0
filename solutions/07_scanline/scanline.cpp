#include "scanline.hpp"

#include <algorithm>

#include "todo/workbook_todo.h"

namespace stage_07 {

int threshold(const Edge& edge, double y, int width) {
  // TODO 1: return how many pixels are <= the crossing and <= right: 0 .. width
  // Neither number depends on x, so the smaller one decides every pixel of the row: x <= last. The
  // crossing stands first in std::min, because it may be NaN and std::min then returns its first
  // argument; `!(last >= 0)` is true of NaN, where `last < 0` is not. A double that is too large
  // for an int has no int: clamped first, converted then. Of a number that is not negative, the
  // conversion takes the whole part, which is the last pixel; the pixels 0 .. last are last + 1.
  const double last = std::min(edge.crossing(y), edge.right);
  if (!(last >= 0)) return 0;
  return static_cast<int>(std::min(last, width - 1.0)) + 1;
  // END TODO 1
}

void row_thresholds(std::span<const Edge> edges, double y, int width,
                    std::vector<int>& thresholds) {
  // TODO 1: empty thresholds, add threshold() of each edge with low < y <= high
  // clear() keeps the memory: after a few rows the vector is large enough, and asks for no more.
  thresholds.clear();
  for (const Edge& edge : edges) {
    if (y <= edge.low) break;
    if (y <= edge.high) thresholds.push_back(threshold(edge, y, width));
  }
  // END TODO 1
}

void make_mask_hoisted(const Polygon& polygon, MaskView mask) {
  // TODO 1: thresholds once a row; a pixel is 1 where an odd number of them is > x
  // A division for each edge that reaches the row: 6614 for the class mask, where stage 04
  // makes 4.3 million. What is left for a pixel is to compare whole numbers.
  std::vector<int> thresholds;
  for (int y = 0; y < mask.height(); ++y) {
    row_thresholds(polygon.edges(), y, mask.width(), thresholds);
    const auto row = mask.row(y);
    for (int x = 0; x < mask.width(); ++x) {
      bool odd = false;
      for (const int t : thresholds) odd ^= x < t;
      row[x] = odd;
    }
  }
  polygon.write_vertices(mask);
  // END TODO 1
}

void flip_row(std::span<const int> thresholds, std::span<std::uint8_t> row) {
  // TODO 2: for each t flip the first t pixels: the loop over pixels is the inner one
  // The same comparisons in another order. Neighbouring pixels now do the same thing at the same
  // time, nothing is decided in between, and the compiler handles 16, 32 or 64 of them with one
  // instruction. With the thresholds inside, each pixel has a loop of its own.
  for (const int t : thresholds) {
    for (int x = 0; x < t; ++x) row[x] ^= 1;
  }
  // END TODO 2
}

void fill_spans(std::span<int> thresholds, std::span<std::uint8_t> row) {
  // TODO 3: sort; write 1 from the 1st up to the 2nd, from the 3rd up to the 4th ...
  // Left of the first, all of them lie right of the pixel: an even number. Each one that is passed
  // makes it odd, then even again. A ring that goes down past a row must come up again, so there is
  // never one left over.
  std::sort(thresholds.begin(), thresholds.end());
  for (std::size_t i = 0; i + 1 < thresholds.size(); i += 2) {
    std::fill(row.begin() + thresholds[i], row.begin() + thresholds[i + 1], std::uint8_t{1});
  }
  // END TODO 3
}

}  // namespace stage_07
