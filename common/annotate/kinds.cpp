#include "annotate/kinds.hpp"

#include <regex>
#include <sstream>

namespace workbook {
namespace {

bool matches(const std::string& text, const std::regex& form) {
  return std::regex_match(text, form);
}

// The first word that is no prefix.
std::string mnemonic_of(const std::string& code) {
  static const std::regex prefix("notrack|bnd|lock|rep|repz|repnz|data16|cs|ds");
  std::istringstream words(code);
  std::string word;
  while (words >> word && matches(word, prefix)) {
  }
  return word;
}

bool is_call(const std::string& mnemonic) {
  return mnemonic == "call" || mnemonic == "bl" || mnemonic == "blr";
}

bool is_division(const std::string& mnemonic) {
  static const std::regex form("i?div|v?(div|sqrt)[sp][sd]|[fsu]div|fsqrt");
  return matches(mnemonic, form);
}

bool is_conversion(const std::string& mnemonic) {
  static const std::regex form("v?cvt.*|[su]cvtf|fcvt.*");
  return matches(mnemonic, form);
}

bool is_branch(const std::string& mnemonic) {
  static const std::regex form(R"(j\w+|ret|b(\.\w+)?|br|cbn?z|tbn?z)");
  return matches(mnemonic, form);
}

bool is_load(const std::string& mnemonic, const std::string& code) {
  static const std::regex address_only("lea|nopw?|nopl|prefetch.*|str.*|st[pu].*");
  static const std::regex writes_first("v?mov.*|set.*|v?extract.*|v?pextr.*");
  const std::size_t bracket = code.find('[');
  if (bracket == code.npos || matches(mnemonic, address_only)) return false;
  const bool is_first_operand = bracket < code.find(',');
  return !(is_first_operand && matches(mnemonic, writes_first));
}

bool is_vector(const std::string& mnemonic, const std::string& code) {
  static const std::regex wide(R"(.*\b([yz]mm\d+|v\d+\.\d+[bhsd])\b.*)");
  static const std::regex packed(
      "v?(add|sub|mul|div|min|max|sqrt|blend|blendv|cmp[a-z_]*)p[sd]|"
      "v?p(add|sub|mul|cmp|min|max|and|or|sll|srl|sra|blend|shuf|unpck|ack|movmsk|broadcast).*");
  return matches(code, wide) || matches(mnemonic, packed);
}

}  // namespace

std::string word(Kind kind) {
  switch (kind) {
    case Kind::call:
      return "call";
    case Kind::division:
      return "divide";
    case Kind::conversion:
      return "convert";
    case Kind::branch:
      return "branch";
    case Kind::load:
      return "load";
    default:
      return "vector";
  }
}

std::vector<Kind> kinds_of(const std::string& code) {
  const std::string mnemonic = mnemonic_of(code);
  std::vector<Kind> kinds;
  if (is_call(mnemonic)) kinds.push_back(Kind::call);
  if (is_division(mnemonic)) kinds.push_back(Kind::division);
  if (is_conversion(mnemonic)) kinds.push_back(Kind::conversion);
  if (is_branch(mnemonic)) kinds.push_back(Kind::branch);
  if (is_load(mnemonic, code)) kinds.push_back(Kind::load);
  if (is_vector(mnemonic, code)) kinds.push_back(Kind::vector);
  return kinds;
}

}  // namespace workbook
