/// Compares a mask with what the rule gives, and says how they differ in the problem's words.
/// @file
#pragma once

#include <gtest/gtest.h>

#include <functional>

#include "geometry/case.hpp"
#include "geometry/mask.hpp"

namespace workbook {

/// Success when `mask` is the rule's mask of `shape`, bit for bit. Otherwise: the case, what is
/// wrong (see diagnosis.hpp), how many pixels differ, the first one with what was expected and why.
/// The first wrong mask of a test becomes its property failed_mask_property, for pictures.
testing::AssertionResult same_mask(const Mask& mask, const Case& shape);

/// GoogleTest's name for the text of picture/failed_mask.hpp.
inline constexpr const char* failed_mask_property = "failed_mask";

/// Makes the mask of a case with the code under test.
using MakeMask = std::function<Mask(const Case&)>;

/// The same for code that can be called again: a wrong mask is made some more times, to tell a mask
/// that differs from run to run, that is right on square images, or that is the one of `before`,
/// the case of the call before.
testing::AssertionResult same_mask(const MakeMask& make, const Case& shape,
                                   const Case* before = nullptr);

}  // namespace workbook
