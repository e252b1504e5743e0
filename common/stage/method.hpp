/// What a stage gives to the harness: its ways of making a mask.
/// @file
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "geometry/mask.hpp"
#include "geometry/ring.hpp"

namespace workbook {

/// A way of making a mask, ready to be called many times.
struct Maker {
  /// Writes every pixel of the mask. All that depends on the polygon happens inside this call, so
  /// all of it is timed. @throws std::invalid_argument on a NaN or infinite vertex.
  std::function<void(Ring, bool border_value, MaskView)> fill;
  /// Seconds that the device worked in the last call; empty where there is no device.
  std::function<double()> kernel_seconds = {};
  /// What did the work, when it is not this process's own threads alone: a device's name.
  std::string device = {};
  /// Set where only polygons with integer vertices are decided (a device without doubles); others
  /// are refused with std::invalid_argument.
  bool integer_vertices_only = false;
};

struct Method {
  /// Empty for the stage's own row of the table, else what tells it apart: "plain".
  std::string name;
  /// Called once a process: context, threads, scratch buffers. Its cost is the first-call cost.
  std::function<Maker()> make;
};

/// Defined by each stage's judge/stage.cpp. The last method is the stage's own.
std::vector<Method> methods();

}  // namespace workbook
