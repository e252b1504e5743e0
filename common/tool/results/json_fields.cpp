#include "results/json_fields.hpp"

#include <cmath>

#include "results/display_text.hpp"

namespace workbook {
namespace {

using nlohmann::json;

constexpr int deepest = 16;
constexpr int largest_count = 1'000'000'000;

// Asked before parsing: the library's own way to ask, a callback, takes time in the square of the
// number of objects.
bool is_nested_too_deep(const std::string& text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size() && depth <= deepest; ++i) {
    const char c = text[i];
    if (in_string && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (!in_string && (c == '[' || c == '{')) {
      ++depth;
    } else if (!in_string && (c == ']' || c == '}')) {
      --depth;
    }
  }
  return depth > deepest;
}

}  // namespace

json parse_fields(const std::string& text) {
  if (is_nested_too_deep(text)) throw NotShown("is nested deeper than any results file");
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    if (std::string(error.what()).find("UTF-8") != std::string::npos) {
      throw NotShown("holds bytes that are not UTF-8");
    }
    throw NotShown("is damaged: from byte " + std::to_string(error.byte) + " on it is not JSON");
  } catch (const json::exception&) {
    throw NotShown("holds a number that is too large");
  }
}

const json* find_field(const json& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

const json& field_of_type(const json& object, std::string_view key, json::value_t type) {
  const json* value = find_field(object, key);
  if (!value) throw NotShown("has no `" + std::string(key) + "`");
  if (value->type() != type)
    throw NotShown("holds something else where `" + std::string(key) + "` belongs");
  return *value;
}

std::string text_field(const json& object, std::string_view key, std::size_t most) {
  const json* value = find_field(object, key);
  if (!value) return "";
  if (!value->is_string()) throw NotShown("has a `" + std::string(key) + "` that is not a text");
  return harmless(value->get<std::string>(), most);
}

int count_field(const json& object, std::string_view key) {
  const json* value = find_field(object, key);
  if (!value) return 0;
  const bool can_be = value->is_number_integer() && *value >= 0 && *value <= largest_count;
  if (!can_be)
    throw NotShown("has a `" + std::string(key) + "` that is not a whole number, or cannot be");
  return value->get<int>();
}

std::optional<double> positive_field(const json& object, std::string_view key) {
  const json* value = find_field(object, key);
  if (!value) return std::nullopt;
  const double number = value->is_number() ? value->get<double>() : 0;
  if (!std::isfinite(number) || number <= 0) {
    throw NotShown("has a `" + std::string(key) + "` that is not a positive number");
  }
  return number;
}

bool flag_field(const json& object, std::string_view key) {
  const json* value = find_field(object, key);
  return value && value->is_boolean() && value->get<bool>();
}

}  // namespace workbook
