/// Python's exceptions as C++ ones. what() reads as the last line of Python's traceback:
/// "TypeError: object of type 'int' has no len()".
/// @file
#pragma once

#include <stdexcept>
#include <string>

namespace workbook {

struct TypeError : std::runtime_error {
  explicit TypeError(const std::string& what) : runtime_error("TypeError: " + what) {}
};

struct ValueError : std::runtime_error {
  explicit ValueError(const std::string& what) : runtime_error("ValueError: " + what) {}
};

struct IndexError : std::runtime_error {
  explicit IndexError(const std::string& what) : runtime_error("IndexError: " + what) {}
};

struct ZeroDivisionError : std::runtime_error {
  explicit ZeroDivisionError(const std::string& what)
      : runtime_error("ZeroDivisionError: " + what) {}
};

/// Python's ints grow without limit; ours have 64 bits and say so rather than wrap round.
struct OverflowError : std::runtime_error {
  explicit OverflowError(const std::string& what) : runtime_error("OverflowError: " + what) {}
};

}  // namespace workbook
