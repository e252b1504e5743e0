/// Work that never changes, to measure a machine or a stopwatch by.
/// @file
#pragma once

namespace workbook {

/// A chain of multiplications and additions that each need the one before: about a millisecond of
/// them. It touches no memory, so only the processor's clock and other programs change its time.
/// Returns a number that depends on all of them; use it, so that none is left out.
inline double control_work(double start) {
  constexpr int links = 250'000;
  double value = start;
  for (int i = 0; i < links; ++i) value = value * 0.999 + 0.001;
  return value;
}

}  // namespace workbook
