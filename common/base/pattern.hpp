/// POSIX extended regular expressions: a file that includes `<regex>` takes seconds longer to
/// compile.
/// @file
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace workbook {

/// For a function's `static const`: compiled once, and used by any number of threads. A dot matches
/// a line's end too, and `^` and `$` are the ends of the whole text, which ends at a null byte.
class Pattern {
 public:
  /// @throws std::logic_error for an expression that is none.
  explicit Pattern(const std::string& expression);

  /// What was found, then what each pair of brackets took of it; `""` where that is nothing.
  using Groups = std::vector<std::string>;

  /// The text as a whole.
  std::optional<Groups> match(const std::string& text) const;
  /// The first part of the text that fits; of those that begin there, the longest.
  std::optional<Groups> search(const std::string& text) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace workbook
