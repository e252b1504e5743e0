#include "scanline.hpp"

#include <algorithm>

#include "todo/workbook_todo.h"

namespace stage_07 {

int threshold(const Edge& edge, double y, int width) {
  WORKBOOK_TODO(1, "return how many pixels are <= the crossing and <= right: 0 .. width");
}

void row_thresholds(std::span<const Edge> edges, double y, int width,
                    std::vector<int>& thresholds) {
  WORKBOOK_TODO(1, "empty thresholds, add threshold() of each edge with low < y <= high");
}

void make_mask_hoisted(const Polygon& polygon, MaskView mask) {
  WORKBOOK_TODO(1, "thresholds once a row; a pixel is 1 where an odd number of them is > x");
}

void flip_row(std::span<const int> thresholds, std::span<std::uint8_t> row) {
  WORKBOOK_TODO(2, "for each t flip the first t pixels: the loop over pixels is the inner one");
}

void fill_spans(std::span<int> thresholds, std::span<std::uint8_t> row) {
  WORKBOOK_TODO(3, "sort; write 1 from the 1st up to the 2nd, from the 3rd up to the 4th ...");
}

}  // namespace stage_07
