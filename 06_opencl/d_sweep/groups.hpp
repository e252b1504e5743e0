/// The work-groups that the sweep tries.
/// @file
#pragma once

#include <vector>

#include "sweep.hpp"

namespace stage_06d {

/// Rows, 1 x 1, 2 x 1, 4 x 1 .., then squares, 2 x 2, 4 x 4 ..: powers of two, because devices run
/// 8, 16, 32 or 64 work-items in step. The list goes on past `most_items` so that there is
/// something to refuse.
inline std::vector<Size> groups_to_try(std::size_t most_items) {
  std::vector<Size> groups;
  for (std::size_t n = 1; n <= 2 * most_items; n *= 2) groups.push_back({n, 1});
  for (std::size_t n = 2; n * n <= 4 * most_items; n *= 2) groups.push_back({n, n});
  return groups;
}

}  // namespace stage_06d
