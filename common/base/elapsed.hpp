/// Seconds since a moment, by the clock that never goes back.
/// @file
#pragma once

#include <chrono>

namespace workbook {

/// @copydoc base/elapsed.hpp
class Elapsed {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace workbook
