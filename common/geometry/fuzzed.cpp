#include "geometry/fuzzed.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <sstream>

#include "geometry/oracle.hpp"

namespace workbook {
namespace {

constexpr std::size_t most_vertices = 300;

// Hands out bytes, then zeros.
class Bytes {
 public:
  explicit Bytes(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  bool empty() const { return bytes_.empty(); }

  int next() {
    if (bytes_.empty()) return 0;
    const int byte = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return byte;
  }

  double next_double() {
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i) bits = bits << 8 | static_cast<std::uint64_t>(next());
    return std::bit_cast<double>(bits);
  }

 private:
  std::span<const std::uint8_t> bytes_;
};

double extreme(int choice) {
  constexpr double largest = std::numeric_limits<double>::max();
  constexpr std::array<double, 12> values{largest,      -largest,      0x1p57,
                                          -0x1p57,      1e12,          -1e12,
                                          0x1p-1074,    -0.0,          0x1.fffffffffffffp-2,
                                          2147483648.0, -2147483649.0, 0x1.8p52};
  return values[choice % values.size()];
}

// Mostly a column or row in or near the image, whole or not.
double coordinate(Bytes& bytes) {
  const int kind = bytes.next() % 16;
  if (kind == 0) return extreme(bytes.next());
  if (kind == 1) {
    const double any = bytes.next_double();
    return std::isfinite(any) ? any : 0;
  }
  const double whole = bytes.next() % 32 - 4;
  if (kind < 10) return whole;
  if (kind < 12) return 4 * whole;
  if (kind < 14) return whole + bytes.next() / 16.0;
  return whole + bytes.next() / 10.0;
}

Vertex next_vertex(Bytes& bytes, std::span<const Vertex> ring) {
  const int kind = bytes.next() % 8;
  if (ring.empty() || kind >= 4) {
    const double x = coordinate(bytes);
    return {x, coordinate(bytes)};
  }
  if (kind == 0) return ring.back();
  if (kind == 1) return ring[bytes.next() % ring.size()];
  if (kind == 2) return {coordinate(bytes), ring.back().y};
  return {ring.back().x, coordinate(bytes)};
}

int side(int byte) { return byte % 8 == 7 ? 60 + byte / 8 % 9 : byte % 25; }

}  // namespace

Case fuzzed_case(std::span<const std::uint8_t> bytes) {
  Bytes rest(bytes);
  Case shape;
  shape.width = side(rest.next());
  shape.height = side(rest.next());
  shape.border_value = rest.next() % 2 != 0;
  while (!rest.empty() && shape.ring.size() < most_vertices) {
    shape.ring.push_back(next_vertex(rest, shape.ring));
  }
  return shape;
}

std::vector<std::uint8_t> drawn_bytes(unsigned number) {
  std::mt19937 engine(number);
  // Few vertices most of the time, now and then as many as a row has pixels.
  const unsigned longest = engine() % 16 == 0 ? 600 : 60;
  std::vector<std::uint8_t> bytes(3 + engine() % longest);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine() >> 24);
  return bytes;
}

std::string difference(const Case& shape, const Mask& mask) {
  const Mask expected = mask_by_rule(shape);
  if (mask == expected) return "";
  std::ostringstream text;
  text.precision(17);
  text << shape.width << " x " << shape.height << " pixels, border_value "
       << (shape.border_value ? "true" : "false") << ", vertices";
  for (const Vertex& v : shape.ring) text << " (" << v.x << ", " << v.y << ")";
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x) {
      if (mask.at(x, y) == expected.at(x, y)) continue;
      text << ": pixel (" << x << ", " << y << ") is " << int{mask.at(x, y)} << ", not "
           << int{expected.at(x, y)};
      return text.str();
    }
  }
  return text.str();
}

}  // namespace workbook
