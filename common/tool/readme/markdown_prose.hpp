// Tells a Markdown page's prose from its code.
#pragma once

#include <string>
#include <vector>

namespace workbook {

enum class LineKind { prose, fence, code };

// One for each line: fenced code, or code indented by four columns after a blank line.
std::vector<LineKind> line_kinds(const std::vector<std::string>& lines);

// The lines, each with its end, and everything that is not prose replaced character by character,
// so that places stay the same: code and comments by blanks, code between backticks by x.
std::string prose_of(const std::vector<std::string>& lines, const std::vector<LineKind>& kinds);

// `[text](target)`, or `![text](target)`, from `begin` to before `end`.
struct Span {
  std::size_t begin, end;
  bool is_image;
  std::string text, target;
};

// Looks in `prose`, takes the words from `text`; both have the same places.
std::vector<Span> link_spans(const std::string& prose, const std::string& text);

// `text` with each link replaced by its own text.
std::string without_links(const std::string& text);

}  // namespace workbook
