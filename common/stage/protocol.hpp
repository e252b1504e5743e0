/// What driver and worker say to each other over a pipe: one line a message, words apart by spaces.
///
/// ```
/// driver                                    worker
///                                           ready
/// make METHOD                               made SECONDS DEVICE      context, kernels, threads
/// case WIDTH HEIGHT ROW_STEP BORDER N x y.. ok
/// run COUNT                                 times COUNT t.. k..      seconds; k: the device's own
/// mask                                      mask BYTES LATE, then the bytes
/// (end of input)                            ends
/// ```
///
/// Any answer may be `error MESSAGE` instead, or `error unavailable: MESSAGE` where the machine
/// lacks something. Numbers are written in hexadecimal floating point (C's %a, Python's float.hex),
/// so that nothing is rounded on the way. METHOD is `-` for the stage's own method; DEVICE is `-`
/// where there is none. The mask is what it was when the last call returned; LATE counts the bytes
/// that have changed since. With ROW_STEP n > 1 only the rows 0, n, 2n.. are written and timed; a
/// worker may refuse that.
/// @file
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace workbook {

/// How the message begins where `make` names a METHOD that the stage does not have.
inline constexpr char no_such_method[] = "this stage has no method called `";

inline std::string hex_float(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%a", value);
  return text;
}

}  // namespace workbook
