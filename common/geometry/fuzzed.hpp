// Small odd polygons out of any bytes: for libFuzzer, and for a short run with drawn bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geometry/mask.hpp"
#include "geometry/vertex.hpp"

namespace workbook {

struct FuzzedCase {
  std::vector<Vertex> ring;  // finite vertices, some hundred at most
  bool border_value = true;
  int width = 0;  // 0 .. 24, or about 64
  int height = 0;
};

// Any bytes are a case, and a few more bytes are a few more vertices: anywhere near the image, on
// or between the pixels, repeated, level with the one before or upright below it, very far away.
// Every finite double may come.
FuzzedCase fuzzed_case(std::span<const std::uint8_t> bytes);

// The bytes of the case `number` of the short run: the same everywhere.
std::vector<std::uint8_t> drawn_bytes(unsigned number);

// How `mask` differs from the rule's mask of the case, with all that is needed to make it again;
// empty where it does not.
std::string difference(const FuzzedCase& shape, const Mask& mask);

}  // namespace workbook
