/// The words that a results file has for who made a row and how it went.
/// @file
#pragma once

#include <optional>
#include <string>

#include "rows/planned_rows.hpp"

namespace workbook {

/// "baseline", "reference", "yours".
std::string word(Who who);

/// "ok", "todo", "wrong", "failed", "unavailable".
std::string word(Status status);

/// Empty for a word that stands for nobody.
std::optional<Who> who_of(const std::string& word);

/// A word that is not known stands for a row without a time: failed.
Status status_of(const std::string& word);

}  // namespace workbook
