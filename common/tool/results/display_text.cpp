#include "results/display_text.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.hpp"

namespace workbook {
namespace {

const std::string replacement = "\xef\xbf\xbd";
constexpr std::size_t longest_character = 4;  // bytes

std::string as_utf8(const std::string& text) {
  using nlohmann::json;
  return json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace));
}

// UTF-8 sorts as its characters do, so a range needs no decoding.
bool is_harmful(const std::string& character) {
  using Range = std::pair<std::string, std::string>;
  static const std::array<Range, 9> ranges{
      Range{std::string(1, '\0'), "\x1f"}, Range{"\x7f", "\x7f"},     Range{"\xc2\x80", "\xc2\x9f"},
      Range{"\u061c", "\u061c"},           Range{"\u200b", "\u200b"}, Range{"\u200e", "\u200f"},
      Range{"\u2028", "\u202e"},           Range{"\u2066", "\u2069"}, Range{"\ufeff", "\ufeff"}};
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return range.first <= character && character <= range.second;
  });
}

std::size_t length_at(const std::string& text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : longest_character;
}

}  // namespace

std::string harmless(const std::string& text, std::size_t most) {
  // More than is shown need not be looked at.
  const std::string line = as_utf8(on_one_line(text.substr(0, most * longest_character * 2)));
  std::string result;
  std::size_t shown = 0;
  for (std::size_t at = 0; at < line.size(); at += length_at(line, at)) {
    if (shown++ == most) return result + "…";
    const std::string character = line.substr(at, length_at(line, at));
    result += is_harmful(character) ? replacement : character;
  }
  return result;
}

}  // namespace workbook
