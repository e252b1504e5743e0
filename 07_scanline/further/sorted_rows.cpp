#include "further/sorted_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace stage_07 {
namespace {

// So many rows are asked at once: a multiple of what any processor compares at a time.
constexpr int rows_at_once = 32;

// Marks the rows in which `left` is no longer left of `right`. Not inlined: GCC 12 would swap this
// loop with the one around it, over the lines, and gather each number by itself.
[[gnu::noinline]] void mark_disorder(const int* left, const int* right, int* marks) {
  for (int row = 0; row < rows_at_once; ++row) marks[row] |= left[row] > right[row];
}

// Bytes of the rows that are written together: they stay in the first level cache, or nearly.
constexpr int bytes_at_once = 32 * 1024;

// Sets `size` bytes to 1; nothing where size <= 0. Most spans are short, and a call of memset()
// costs more than to write them. A memset() of constant size is one or two stores.
inline void write_ones(std::uint8_t* pixels, int size) {
  constexpr int piece = 32;
  if (size < piece) {
    for (int i = 0; i < size; ++i) pixels[i] = 1;
  } else {
    for (int i = 0; i + piece <= size; i += piece) std::memset(pixels + i, 1, piece);
    // The last piece ends where the span ends, over what is written already.
    std::memset(pixels + size - piece, 1, piece);
  }
}

}  // namespace

void SortedRows::fill(std::span<const RowEdge> edges, MaskView mask, Rows block) {
  const int few = std::max(bytes_at_once / mask.width(), 1);
  compute_lines(edges, mask.width(), block);
  for (int first = block.first; first < block.end;) {
    const Rows strip = next_strip(first, block.end);
    for (Rows rest = strip; count(rest) > 0;) {
      sort(rest.first);
      const Rows ordered = ordered_rows({rest.first, rest.first + std::min(few, count(rest))});
      write(mask, ordered);
      rest.first = ordered.end;
    }
    first = strip.end;
  }
}

// Edge by edge over its rows of the block, not row by row over its edges: one long loop for each.
void SortedRows::compute_lines(std::span<const RowEdge> edges, int width, Rows block) {
  // ordered_rows() reads up to rows_at_once numbers from anywhere.
  const std::size_t most = edges.size() * count(block) + rows_at_once;
  if (thresholds_.size() < most) thresholds_.resize(most);
  scratch_.resize(count(block));
  lines_.clear();
  order_.clear();
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

// The rows from `first` on in which no edge begins or ends. Leaves its lines in order_: those that
// go on keep their places, those that begin come behind, for sort() to put in place.
Rows SortedRows::next_strip(int first, int end) {
  std::erase_if(order_, [&](int line) { return lines_[line].rows.end <= first; });
  const int lines = static_cast<int>(lines_.size());
  for (; next_line_ < lines && lines_[next_line_].rows.first <= first; ++next_line_) {
    order_.push_back(next_line_);
  }
  for (const int line : order_) end = std::min(end, lines_[line].rows.end);
  if (next_line_ < lines) end = std::min(end, lines_[next_line_].rows.first);
  return {first, end};
}

// An insertion sort: each line moves left past those with a greater threshold in this row. The
// order is nearly right, so there is next to nothing to do.
void SortedRows::sort(int row) {
  const auto threshold = [&](int line) { return *lines_[line].from(row); };
  for (std::size_t i = 1; i < order_.size(); ++i) {
    const int line = order_[i];
    std::size_t at = i;
    for (; at > 0 && threshold(order_[at - 1]) > threshold(line); --at) order_[at] = order_[at - 1];
    order_[at] = line;
  }
}

// The first of `rows`, in whose order the lines are, and those after it that have the same order.
Rows SortedRows::ordered_rows(Rows rows) const {
  int marks[rows_at_once] = {};
  for (std::size_t i = 1; i < order_.size(); ++i) {
    mark_disorder(lines_[order_[i - 1]].from(rows.first), lines_[order_[i]].from(rows.first),
                  marks);
  }
  const int asked = std::min(count(rows), rows_at_once);
  return {rows.first, rows.first + static_cast<int>(std::find(marks, marks + asked, 1) - marks)};
}

// Writes rows whose lines are in order_: zeros, then the spans between the lines, while the zeros
// are still at hand.
void SortedRows::write(MaskView mask, Rows rows) const {
  const std::size_t width = mask.width();
  std::uint8_t* const pixels = mask.data() + rows.first * width;
  std::memset(pixels, 0, count(rows) * width);
  for (std::size_t i = 0; i + 1 < order_.size(); i += 2) {
    const int* const begin = lines_[order_[i]].from(rows.first);
    const int* const end = lines_[order_[i + 1]].from(rows.first);
    std::uint8_t* row = pixels;
    for (int y = 0; y < count(rows); ++y, row += width) {
      write_ones(row + begin[y], end[y] - begin[y]);
    }
  }
}

}  // namespace stage_07
