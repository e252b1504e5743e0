/// Text files, read whole and replaced whole.
/// @file
#pragma once

#include <filesystem>
#include <string>

namespace workbook {

/// Creates the folder and its parents. @throws Stop with cannot_judge when it cannot.
void make_folder(const std::filesystem::path& folder);

/// Whether the file lies in the folder or in one of its folders.
bool is_below(const std::filesystem::path& file, const std::filesystem::path& folder);

/// The whole file, or an empty text where there is none.
std::string read_text(const std::filesystem::path& file);

/// Replaces the file in one step, so that a full disk or Ctrl-C leaves the old one. @throws Stop
/// with cannot_judge when it cannot be written.
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace workbook
