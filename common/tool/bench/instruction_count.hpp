/// Instructions instead of seconds: the same number on a quiet and on a noisy machine.
/// @file
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "profile/callgrind_run.hpp"
#include "repository/exit_status.hpp"
#include "timing/session.hpp"

namespace workbook {

/// @copydoc bench/instruction_count.hpp
struct InstructionCount {
  Status status = Status::ok;
  std::string why;  ///< one sentence when not ok
  std::uint64_t total = 0;
  Case shape;

  double per_pixel() const { return static_cast<double>(total) / shape.pixels(); }
  double per_pixel_edge() const { return static_cast<double>(total) / shape.pixel_edges(); }
};

/// Builds the worker of `variant` ("yours", "solution") in the profile build and counts what one
/// mask takes, to the instruction the same in each run. Throws Interrupted, and Stop where valgrind
/// is missing or nothing can be built.
InstructionCount count_instructions(const Workbook& workbook, const Stage& stage,
                                    const std::string& variant, const std::string& method = "");

/// callgrind's own total. @throws std::runtime_error where the file holds none.
std::uint64_t callgrind_total(const std::filesystem::path& file);

/// A line of the table: whose code, and what it took.
struct CountedRow {
  std::string label;
  InstructionCount count;
};

/// What `bench --instructions` prints: total, per pixel, per pixel and edge, and each row as a
/// multiple of the first one that has a count; then how to read it.
std::string instruction_table(const std::vector<CountedRow>& rows, int width);

}  // namespace workbook
