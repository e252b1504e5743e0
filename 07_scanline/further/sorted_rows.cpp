#include "further/sorted_rows.hpp"

#include <algorithm>
#include <cstring>

namespace stage_07 {

void SortedRows::fill(std::span<const RowEdge> edges, MaskView mask, Rows block) {
  // One write for the block, which is still in the cache when its spans come.
  const std::size_t width = mask.width();
  std::memset(mask.data() + block.first * width, 0, count(block) * width);
  compute_lines(edges, mask.width(), block);
  for (int first = block.first; first < block.end;) {
    const Rows strip = next_strip(first, block.end);
    for (int y = strip.first; y < strip.end; ++y) {
      sort(y);
      write_spans(mask.data() + y * width);
    }
    first = strip.end;
  }
}

// Edge by edge over its rows of the block, not row by row over its edges: one long loop for each.
void SortedRows::compute_lines(std::span<const RowEdge> edges, int width, Rows block) {
  const std::size_t most = edges.size() * count(block);
  if (thresholds_.size() < most) thresholds_.resize(most);
  scratch_.resize(count(block));
  lines_.clear();
  places_.clear();
  next_line_ = 0;
  int* next = thresholds_.data();
  for (const RowEdge& edge : edges) {
    if (edge.rows.first >= block.end) break;
    const Rows rows = common_rows(edge.rows, block);
    const std::size_t size = count(rows);
    if (size == 0) continue;
    edge_thresholds(edge.edge, rows.first, width, scratch_, {next, size});
    lines_.push_back({rows, next});
    next += size;
  }
}

// The rows from `first` on in which no edge begins or ends. Leaves its lines in places_: those that
// go on keep their order, those that begin come behind, for sort() to put in place.
Rows SortedRows::next_strip(int first, int end) {
  std::erase_if(places_, [&](const Place& place) { return lines_[place.line].rows.end <= first; });
  const int lines = static_cast<int>(lines_.size());
  for (; next_line_ < lines && lines_[next_line_].rows.first <= first; ++next_line_) {
    places_.push_back({0, next_line_});
  }
  for (const Place& place : places_) end = std::min(end, lines_[place.line].rows.end);
  if (next_line_ < lines) end = std::min(end, lines_[next_line_].rows.first);
  return {first, end};
}

// An insertion sort: each place moves left past those with a greater threshold in this row.
void SortedRows::sort(int row) {
  Place* const places = places_.data();
  const Line* const lines = lines_.data();
  const std::size_t size = places_.size();
  for (std::size_t i = 0; i < size; ++i) {
    const int number = places[i].line;
    const int threshold = lines[number].thresholds[row - lines[number].rows.first];
    std::size_t at = i;
    for (; at > 0 && places[at - 1].threshold > threshold; --at) places[at] = places[at - 1];
    places[at] = {threshold, number};
  }
}

void SortedRows::write_spans(std::uint8_t* pixels) const {
  for (std::size_t i = 0; i + 1 < places_.size(); i += 2) {
    const int begin = places_[i].threshold, end = places_[i + 1].threshold;
    if (begin < end) std::memset(pixels + begin, 1, end - begin);
  }
}

}  // namespace stage_07
