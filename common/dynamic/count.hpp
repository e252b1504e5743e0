/// The library's own side of boxes.hpp: counts, or compiles to nothing.
/// @file
#pragma once

#include "dynamic/boxes.hpp"

namespace workbook::dynamic {

#ifdef WORKBOOK_COUNT_BOXES
extern BoxCounts counts;
inline void count_made() { ++counts.made; }
inline void count_unboxed() { ++counts.unboxed; }
inline void count_dispatched() { ++counts.dispatched; }
#else
inline void count_made() {}
inline void count_unboxed() {}
inline void count_dispatched() {}
#endif

}  // namespace workbook::dynamic
