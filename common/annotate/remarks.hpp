/// What the compiler says of its attempts to vectorise, in plain words.
/// @file
#pragma once

#include <string>
#include <vector>

#include "annotate/counts.hpp"

namespace workbook {

struct Remark {
  SourcePlace place;
  bool vectorised = false;
  std::string text;  ///< a sentence

  friend bool operator==(const Remark&, const Remark&) = default;
};

/// Reads what g++ prints with -fopt-info-vec-optimized-missed: each loop that it vectorised, each
/// that it did not with its first reason, and straight code that became vector instructions.
/// Attempts on straight code that failed are left out: there are hundreds. Each line and sentence
/// comes once.
std::vector<Remark> read_remarks(const std::string& text);

}  // namespace workbook
