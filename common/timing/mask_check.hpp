/// Is a mask what was asked for, and was it there when the clock stopped?
/// @file
#pragma once

#include <string>
#include <vector>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace workbook {

/// What a worker's last timed call gave.
struct TimedMask {
  Mask mask;             ///< as it was when the call returned
  std::size_t late = 0;  ///< pixels that changed after that
};

/// Empty when the rows 0, row_step, 2 row_step.. of both are equal and none came late; else one
/// sentence.
std::string fault_of(const TimedMask& timed, const Mask& expected, int row_step = 1);

/// A polygon that costs what `ring` costs, and that nobody has seen before: moved by a few pixels,
/// with one vertex moved by itself. Integer vertices stay integers.
std::vector<Vertex> unseen_polygon(Ring ring, unsigned seed);

/// The fault of a mask of `unseen`, on about `rows` of its rows; `seen` is the mask of the polygon
/// that the times are of. Empty when there is none.
std::string fault_of_unseen(const TimedMask& timed, Ring unseen, bool border_value,
                            const Mask& seen, int rows = 64);

/// `unseen_times` and `times` are seconds for an unseen polygon and for the session's own, one of
/// each a round. Empty where they agree; a sentence where the unseen one takes more than twice as
/// long beyond doubt, because the mask of the other is remembered.
std::string fault_of_memory(const std::vector<double>& unseen_times,
                            const std::vector<double>& times);

}  // namespace workbook
