/// Counts calls of operator new in the test program.
/// @file
#pragma once

#include <cstddef>
#include <functional>

namespace workbook {

/// @copydoc testing/allocations.hpp
struct Allocations {
  std::size_t count = 0;
  std::size_t bytes = 0;
};

/// What `work` allocates with operator new, on any thread, while it runs.
Allocations allocations_of(const std::function<void()>& work);

}  // namespace workbook
