#include "further/bit_rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace stage_07 {
namespace {

constexpr int word_bits = 64;

// Bit i of the result is the parity of the bits 0 .. i. Method: the prefix sum of Hillis and Steele
// ("Data parallel algorithms", 1986), addition modulo 2 for addition.
std::uint64_t running_parity(std::uint64_t bits) {
  for (int step = 1; step < word_bits; step *= 2) bits ^= bits << step;
  return bits;
}

// The eight pixels of each byte, its lowest bit first.
constexpr auto pixels_of_byte = [] {
  std::array<std::array<std::uint8_t, 8>, 256> table{};
  for (int byte = 0; byte < 256; ++byte) {
    for (int i = 0; i < 8; ++i) table[byte][i] = byte >> i & 1;
  }
  return table;
}();

void write_word(std::uint64_t bits, std::uint8_t* pixels) {
  for (int i = 0; i < word_bits; i += 8) {
    std::memcpy(pixels + i, pixels_of_byte[bits >> i & 255].data(), 8);
  }
}

void write_row(const std::uint64_t* bits, std::uint8_t* pixels, int width) {
  std::uint64_t before = 0;  // all ones where the parity of all words before is odd
  int x = 0;
  for (; x + word_bits <= width; x += word_bits) {
    const std::uint64_t inside = running_parity(*bits++) ^ before;
    before = inside >> (word_bits - 1) ? ~std::uint64_t{0} : 0;
    write_word(inside, pixels + x);
  }
  const std::uint64_t inside = running_parity(*bits) ^ before;
  for (int i = 0; x + i < width; ++i) pixels[x + i] = inside >> i & 1;
}

}  // namespace

void BitRows::fill(std::span<const RowEdge> edges, MaskView mask, Rows block) {
  turn_bits(edges, mask.width(), block);
  const std::uint64_t* bits = bits_.data();
  for (int y = block.first; y < block.end; ++y, bits += words_) {
    write_row(bits, mask.row(y).data(), mask.width());
  }
}

// A row has an even number of thresholds, so an odd number of them lies right of a pixel when an
// odd number lies left of it or at it: the parity of the bits up to the pixel's own.
void BitRows::turn_bits(std::span<const RowEdge> edges, int width, Rows block) {
  words_ = width / word_bits + 1;  // a threshold may be `width`
  bits_.assign(words_ * count(block), 0);
  thresholds_.resize(count(block));
  scratch_.resize(count(block));
  for (const RowEdge& edge : edges) {
    if (edge.rows.first >= block.end) break;
    const Rows rows = common_rows(edge.rows, block);
    const std::span<int> thresholds(thresholds_.data(), count(rows));
    edge_thresholds(edge.edge, rows.first, width, scratch_, thresholds);
    std::uint64_t* bits = bits_.data() + words_ * (rows.first - block.first);
    for (const unsigned t : thresholds) {
      bits[t / word_bits] ^= std::uint64_t{1} << (t % word_bits);
      bits += words_;
    }
  }
}

}  // namespace stage_07
