/// A wrong mask on its way from a test program to the command, as one line of text.
/// @file
#pragma once

#include <string>
#include <vector>

#include "geometry/case.hpp"
#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace workbook {

/// What the test asked for and the mask that it got. The right mask is not sent: the rule gives it.
struct FailedMask {
  Case shape;  ///< its size is that of the mask, where a test got one of another size
  Mask mask{0, 0};

  friend bool operator==(const FailedMask&, const FailedMask&) = default;
};

/// Widest and highest image that failed_mask_from takes, in pixels.
inline constexpr int largest_failed_mask = 4096;

/// One line of printable ASCII without tabs, exact to the last bit. Never throws on a wrong mask:
/// what a test program holds is what is sent.
std::string to_text(const FailedMask& failed);

/// The same again. @throws std::invalid_argument when the text is not a whole one (cut short,
/// damaged, of another version), a coordinate is not finite, or the image is larger than
/// largest_failed_mask.
FailedMask failed_mask_from(const std::string& text);

}  // namespace workbook
