/// What calling the code again tells about a wrong mask.
/// @file
#pragma once

#include <string>

#include "testing/same_mask.hpp"

namespace workbook {

/// @copydoc testing/probe.hpp
struct Probe {
  std::string words;     ///< empty when the calls tell nothing
  bool settled = false;  ///< the words are the cause: how this one mask looks tells no more
};

/// `mask` is what make(shape) gave at first, and is wrong; `before`, where there is one, the case
/// of the call before that.
Probe probe(const MakeMask& make, const Mask& mask, const Case& shape, const Case* before);

}  // namespace workbook
