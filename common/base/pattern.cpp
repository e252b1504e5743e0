#include "base/pattern.hpp"

#include <regex.h>

#include <stdexcept>

namespace workbook {

struct Pattern::Compiled {
  explicit Compiled(const std::string& expression) {
    const int error = regcomp(&code, expression.c_str(), REG_EXTENDED);
    if (error == 0) return;
    char why[200];
    regerror(error, &code, why, sizeof why);
    throw std::logic_error("the pattern " + expression + ": " + why);
  }
  ~Compiled() { regfree(&code); }
  Compiled(const Compiled&) = delete;
  Compiled& operator=(const Compiled&) = delete;

  regex_t code;
};

Pattern::Pattern(const std::string& expression)
    : compiled_(std::make_shared<const Compiled>(expression)) {}

// POSIX takes the longest match that begins first: the whole text, where that is one.
std::optional<Pattern::Groups> Pattern::match(const std::string& text) const {
  auto groups = search(text);
  return groups && groups->front().size() == text.size() ? groups : std::nullopt;
}

std::optional<Pattern::Groups> Pattern::search(const std::string& text) const {
  const regex_t& code = compiled_->code;
  std::vector<regmatch_t> found(code.re_nsub + 1);
  if (regexec(&code, text.c_str(), found.size(), found.data(), 0) != 0) return std::nullopt;
  Groups groups;
  for (const regmatch_t& part : found) {
    groups.push_back(
        part.rm_so < 0 ? "" : std::string(text.c_str() + part.rm_so, text.c_str() + part.rm_eo));
  }
  return groups;
}

}  // namespace workbook
