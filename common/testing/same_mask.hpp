// Compares a mask with what the rule gives, and says how they differ in the problem's words.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace workbook {

// A polygon and the image it is drawn on, as a test speaks of it.
struct Case {
  std::string name;
  std::vector<Vertex> ring;
  bool border_value = true;
  int width = 0;
  int height = 0;
};

// Success when `mask` is the rule's mask of `shape`, bit for bit. Otherwise: the case, how many
// pixels differ, the first one with what was expected, and a small drawing of the differences.
testing::AssertionResult same_mask(const Mask& mask, const Case& shape);

}  // namespace workbook
