/// How much boxing went on. Only the library workbook_dynamic_counting counts (tests link it); in
/// workbook_dynamic, which is timed, every count stays 0.
/// @file
#pragma once

#include <cstddef>

namespace workbook {

struct BoxCounts {
  /// objects made: ints, floats, tuples; none for small ints and bools, which exist once and are
  /// shared
  std::size_t made = 0;
  std::size_t unboxed = 0;  ///< numbers taken out of a Value by to_double() or to_int()
  /// operators and index brackets that looked at their operands' types
  std::size_t dispatched = 0;
};

/// Since the last reset, on any thread.
BoxCounts box_counts();
void reset_box_counts();

}  // namespace workbook
