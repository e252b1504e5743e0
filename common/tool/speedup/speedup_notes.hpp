/// What stands below the table: how it was measured, and what went wrong.
/// @file
#pragma once

#include <string>
#include <vector>

#include "speedup/speedup_run.hpp"

namespace workbook {

/// The sentences, the most general first.
std::vector<std::string> speedup_note_sentences(const Speedup& speedup,
                                                const SpeedupOptions& options);

/// Sentences, each beginning a line of its own, broken to `width` columns.
std::string speedup_notes(const Speedup& speedup, const SpeedupOptions& options, int width);

}  // namespace workbook
