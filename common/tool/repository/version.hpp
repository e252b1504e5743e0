/// What the flag --version says: which version this copy is, and under which licences.
/// @file
#pragma once

#include <filesystem>
#include <string>

namespace workbook {

/// The commit that is checked out in the folder, shortened, and ", changed" where files under
/// version control differ from it; empty where the folder is no git repository or git is not
/// installed.
std::string commit_of(const std::filesystem::path& folder);

/// "workbook 1.0.0 (commit 1234567, changed)" and a line with the licences.
std::string version_text(const std::filesystem::path& folder, const std::string& version);

}  // namespace workbook
