#include "testing/probe.hpp"

#include <algorithm>

#include "geometry/oracle.hpp"

namespace workbook {
namespace {

constexpr int more_runs = 9;

bool is_of_before(const Mask& mask, const Case& shape, const Case* before) {
  if (!before) return false;
  Case kept = *before;
  kept.width = shape.width;
  kept.height = shape.height;
  return mask == mask_by_rule(kept);
}

std::string size_of(const Case& shape) {
  return std::to_string(shape.width) + " x " + std::to_string(shape.height);
}

}  // namespace

Probe probe(const MakeMask& make, const Mask& mask, const Case& shape, const Case* before) {
  if (is_of_before(mask, shape, before)) {
    return {
        "Your mask is the one of the polygon of the call before: something is kept that must be "
        "made anew.",
        true};
  }
  const Mask expected = mask_by_rule(shape);
  int right = 0, other = 0;
  for (int run = 0; run < more_runs; ++run) {
    const Mask again = make(shape);
    right += again == expected;
    other += again != mask;
  }
  if (other) {
    const std::string how_many = right == 0   ? "none of them was"
                                 : right == 1 ? "one of them was"
                                              : std::to_string(right) + " of them were";
    return {"Your mask is different from run to run: I made it " + std::to_string(more_runs + 1) +
                " times, and " + how_many +
                " right. Two threads that write to one variable do that, or memory "
                "that is read before it is written.",
            true};
  }
  if (shape.width == shape.height) return {};
  Case square = shape;
  square.width = square.height = std::max(shape.width, shape.height);
  if (make(square) != mask_by_rule(square)) return {};
  return {"It is wrong only where the image is not square: the same polygon on " + size_of(square) +
              " pixels is right, on " + size_of(shape) + " it is not.",
          false};
}

}  // namespace workbook
