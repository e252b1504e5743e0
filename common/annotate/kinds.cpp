#include "annotate/kinds.hpp"

#include <sstream>

#include "base/pattern.hpp"

namespace workbook {
namespace {

// The first word that is no prefix.
std::string mnemonic_of(const std::string& code) {
  static const Pattern prefix("notrack|bnd|lock|rep|repz|repnz|data16|cs|ds");
  std::istringstream words(code);
  std::string word;
  while (words >> word && prefix.match(word)) {
  }
  return word;
}

bool is_call(const std::string& mnemonic) {
  return mnemonic == "call" || mnemonic == "bl" || mnemonic == "blr";
}

bool is_division(const std::string& mnemonic) {
  static const Pattern form("i?div|v?(div|sqrt)[sp][sd]|[fsu]div|fsqrt");
  return form.match(mnemonic).has_value();
}

bool is_conversion(const std::string& mnemonic) {
  static const Pattern form("v?cvt.*|[su]cvtf|fcvt.*");
  return form.match(mnemonic).has_value();
}

bool is_branch(const std::string& mnemonic) {
  static const Pattern form(R"(j[a-z]+|ret|b(\.[a-z]+)?|br|cbn?z|tbn?z)");
  return form.match(mnemonic).has_value();
}

bool is_load(const std::string& mnemonic, const std::string& code) {
  static const Pattern address_only("lea|nopw?|nopl|prefetch.*|str.*|st[pu].*");
  static const Pattern writes_first("v?mov.*|set.*|v?extract.*|v?pextr.*");
  const std::size_t bracket = code.find('[');
  if (bracket == code.npos || address_only.match(mnemonic)) return false;
  const bool is_first_operand = bracket < code.find(',');
  return !(is_first_operand && writes_first.match(mnemonic));
}

bool is_vector(const std::string& mnemonic, const std::string& code) {
  static const Pattern wide(R"((^|[^a-z0-9_])([yz]mm[0-9]+|v[0-9]+\.[0-9]+[bhsd])($|[^a-z0-9_]))");
  static const Pattern packed(
      "v?(add|sub|mul|div|min|max|sqrt|blend|blendv|cmp[a-z_]*)p[sd]|"
      "v?p(add|sub|mul|cmp|min|max|and|or|sll|srl|sra|blend|shuf|unpck|ack|movmsk|broadcast).*");
  return wide.search(code) || packed.match(mnemonic);
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
