/// A ring as kernels take it: pairs of double, or of long for a device without doubles.
/// @file
#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "geometry/ring.hpp"
#include "opencl/cl.hpp"

namespace workbook {

/// @copydoc opencl/coordinates.hpp
class Coordinates {
 public:
  explicit Coordinates(bool in_double) : in_double_(in_double) {}

  bool in_double() const { return in_double_; }

  /// The bytes of `ring`, valid until the next call and as long as `ring` is. In long the ring must
  /// have integer vertices within exact_integer_limit: throws std::invalid_argument that names the
  /// first one that has not, since any other answer would be an approximation.
  std::span<const std::byte> of(Ring ring) {
    if (in_double_) return std::as_bytes(ring);
    integers_.clear();
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (!has_integer_vertices(ring.subspan(i, 1))) refuse(i, ring[i]);
      integers_.push_back({{static_cast<cl_long>(ring[i].x), static_cast<cl_long>(ring[i].y)}});
    }
    return std::as_bytes(std::span(integers_));
  }

 private:
  [[noreturn]] static void refuse(std::size_t number, Vertex v) {
    throw std::invalid_argument(
        "vertex " + std::to_string(number) + " is (" + std::to_string(v.x) + ", " +
        std::to_string(v.y) +
        "): this OpenCL device has no double precision (cl_khr_fp64), so it decides integer "
        "coordinates up to 2^26 only, which it does exactly");
  }

  bool in_double_;
  std::vector<cl_long2> integers_;
};

}  // namespace workbook
