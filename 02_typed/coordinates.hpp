/// The vertices out of their boxes: x0, y0, x1, y1 .. as doubles, side by side in memory.
///
/// A `std::vector<double>`. The tests put in its place one that counts how often it is read, and
/// that survives a read outside of it; it is used in the same way.
/// @file
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace stage_02 {

#ifndef WORKBOOK_COUNT_READS

using Coordinates = std::vector<double>;

#else

/// How often coordinates were read since the last reset: with [], with at(), and of these, with []
/// where there is no element.
struct Reads {
  std::size_t unchecked = 0;
  std::size_t checked = 0;
  std::size_t outside = 0;
};
inline Reads reads;

class Coordinates : public std::vector<double> {
 public:
  using std::vector<double>::vector;

  double& operator[](std::size_t i) { return std::vector<double>::operator[](i); }
  double operator[](std::size_t i) const {
    ++reads.unchecked;
    if (i < size()) return std::vector<double>::operator[](i);
    ++reads.outside;
    return std::numeric_limits<double>::quiet_NaN();
  }
  double at(std::size_t i) const {
    ++reads.checked;
    return std::vector<double>::at(i);
  }
};

#endif

}  // namespace stage_02
