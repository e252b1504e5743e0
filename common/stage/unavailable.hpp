/// What a machine lacks is nobody's mistake: it is told apart from a failure.
/// @file
#pragma once

namespace workbook {

/// Exit status of a test program that cannot be judged here; its last line of output says why.
inline constexpr int unavailable_status = 78;

/// An exception of this kind means that the machine lacks something that the stage needs.
struct Unavailable {
  virtual ~Unavailable() = default;
};

}  // namespace workbook
