// GitHub's names for headings.
#include <cctype>
#include <map>

#include "readme/markdown.hpp"

namespace workbook {
namespace {

bool is_dropped_from_anchors(const std::string& text, std::size_t at) {
  const unsigned char c = static_cast<unsigned char>(text[at]);
  return c < 0x80 && !std::isalnum(c) && c != '-' && c != '_' && c != ' ';
}

// Middle dots, dashes, quotes and the times sign are punctuation too, in UTF-8.
std::size_t length_of_punctuation(const std::string& text, std::size_t at) {
  for (const char* sign : {"·", "×"}) {
    if (text.compare(at, 2, sign) == 0) return 2;
  }
  return text.compare(at, 2, "\xE2\x80") == 0 ? 3 : 0;
}

std::string anchor(const std::string& heading) {
  const std::string text = without_links(heading);
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t skip = length_of_punctuation(text, i)) {
      i += skip - 1;
    } else if (!is_dropped_from_anchors(text, i)) {
      const unsigned char c = static_cast<unsigned char>(text[i]);
      result += c == ' ' ? '-' : c < 0x80 ? static_cast<char>(std::tolower(c)) : text[i];
    }
  }
  return result;
}

}  // namespace

std::vector<std::string> anchors(const Page& page) {
  std::vector<std::string> names;
  std::map<std::string, int> seen;
  for (const Heading& heading : page.headings) {
    const std::string name = anchor(heading.text);
    const int before = seen[name]++;
    names.push_back(before ? name + "-" + std::to_string(before) : name);
  }
  return names;
}

}  // namespace workbook
