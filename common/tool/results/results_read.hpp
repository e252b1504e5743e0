/// From a results file that anybody may have written to what the board shows of it.
/// @file
#pragma once

#include <filesystem>
#include <string>

#include "results/not_shown.hpp"
#include "results/result.hpp"

namespace workbook {

inline constexpr std::size_t largest_results_file = 8 << 20;  ///< bytes
inline constexpr std::size_t most_results_rows = 1000;

/// @throws NotShown where it is no file, cannot be read or is too large.
std::string read_results_text(const std::filesystem::path& file);

/// Takes the keys that the board needs and leaves all others alone. @throws NotShown where one of
/// them is missing or holds what it cannot hold.
BoardResult parse_results(const std::string& text);

}  // namespace workbook
