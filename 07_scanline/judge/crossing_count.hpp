/// Counts how often a crossing is computed: the test program looks at it. Elsewhere: nothing.
/// @file
#pragma once

#include <cstdint>

namespace stage_07 {

#ifdef WORKBOOK_COUNT_CROSSINGS
inline std::int64_t crossings_computed = 0;
inline void count_crossing() { ++crossings_computed; }
#else
inline void count_crossing() {}
#endif

}  // namespace stage_07
