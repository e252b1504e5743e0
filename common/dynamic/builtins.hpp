/// The builtin functions that the Python version calls, on Values.
/// @file
#pragma once

#include <cstddef>
#include <cstdint>

#include "dynamic/value.hpp"

namespace workbook {

/// Number of items of a tuple: as a Value, and as a C++ number that needs no box.
Value len(const Value& value);
std::size_t length(const Value& value);

/// The smaller and the larger of two; the first where they are equal. Inline, as cython's code
/// has them.
inline Value min(const Value& a, const Value& b) { return b < a ? b : a; }
inline Value max(const Value& a, const Value& b) { return b > a ? b : a; }

/// `a, b = value`. TypeError where value is not a tuple, ValueError where it has not two items.
///
///     const auto [a, b] = unpack_pair(value);
struct Pair {
  Value first;
  Value second;
};
Pair unpack_pair(const Value& value);

/// `for i in range(stop)`: 0, 1 .. stop - 1, each a Value.
///
///     for (const Value& i : range(len(vertices))) ...
class Range {
 public:
  class Iterator {
   public:
    explicit Iterator(std::int64_t at) : at_(at) {}
    Value operator*() const { return at_; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    std::int64_t at_;
  };

  explicit Range(std::int64_t stop) : stop_(stop < 0 ? 0 : stop) {}
  Iterator begin() const { return Iterator(0); }
  Iterator end() const { return Iterator(stop_); }

 private:
  std::int64_t stop_;
};
Range range(const Value& stop);

}  // namespace workbook
