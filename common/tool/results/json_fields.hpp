/// The fields of a JSON object that anybody may have written. All throw NotShown where a field
/// holds what it cannot hold.
/// @file
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "results/not_shown.hpp"

namespace workbook {

/// @throws NotShown where the text is not JSON, nested too deep, or holds a number out of range.
nlohmann::json parse_fields(const std::string& text);

/// nullptr where the key is missing or null.
const nlohmann::json* find_field(const nlohmann::json& object, std::string_view key);

/// @throws NotShown where the key is missing or of another type, too.
const nlohmann::json& field_of_type(const nlohmann::json& object, std::string_view key,
                                    nlohmann::json::value_t type);

/// harmless(), cut to `most` characters; empty where the key is missing.
std::string text_field(const nlohmann::json& object, std::string_view key, std::size_t most);

/// Not negative; 0 where the key is missing.
int count_field(const nlohmann::json& object, std::string_view key);

std::optional<double> positive_field(const nlohmann::json& object, std::string_view key);

/// False unless it is there and true.
bool flag_field(const nlohmann::json& object, std::string_view key);

}  // namespace workbook
