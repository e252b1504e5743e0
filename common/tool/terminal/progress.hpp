/// What a command shows while it works for longer than a second.
/// @file
#pragma once

#include <optional>
#include <string>

#include "base/elapsed.hpp"

namespace workbook {

/// One line of progress on standard error: a bar that rewrites itself on a terminal, else a plain
/// line now and then. Nothing is shown in the first second.
class Progress {
 public:
  explicit Progress(std::string title);
  ~Progress();
  /// `share` of the work is done (0 .. 1); without one there is no bar.
  void update(std::optional<double> share, const std::string& what);

 private:
  void erase();

  std::string title_;
  Elapsed elapsed_;
  double next_line_ = 10;  ///< seconds after the start
  bool terminal_;
  bool drawn_ = false;
};

}  // namespace workbook
