/// A worked solution of "Going further": the mask in little more time than it takes to write it.
/// @file
#pragma once

#include <vector>

#include "further/bit_rows.hpp"
#include "further/sorted_rows.hpp"

namespace stage_07 {

/// Makes masks, and keeps its memory from one to the next.
class Further {
 public:
  /// At least one thread; without OpenMP there is one, whatever is asked for.
  explicit Further(int threads);

  /// Writes every pixel of `mask`. @throws std::invalid_argument on a NaN or infinite vertex.
  void make_mask(std::span<const Vertex> ring, bool border_value, MaskView mask);

 private:
  /// What a thread needs for itself. Reached by reference: thread_local variables would be looked
  /// up at each use.
  struct Scratch {
    SortedRows sorted;
    BitRows bits;
  };

  std::vector<Scratch> scratch_;
};

}  // namespace stage_07
