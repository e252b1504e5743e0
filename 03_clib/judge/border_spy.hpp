/// Stands at the border between C++ and the C library and writes down who crosses it.
/// @file
#pragma once

#include <cstdint>

namespace stage_03 {

struct Crossings {
  long calls = 0;                  ///< of inside_point and inside_points together
  std::int64_t vertex_count = -1;  ///< what the last call of inside_points was given
  std::int64_t point_count = -1;
};

/// What crossed since the last reset.
extern Crossings crossings;
/// A call for more points than this is written down and not let through: it would write past the
/// end of the mask.
extern std::int64_t most_points;

}  // namespace stage_03
