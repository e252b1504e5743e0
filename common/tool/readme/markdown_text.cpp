#include "readme/markdown_text.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "readme/markdown_prose.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr char unbroken_blank = '\x1f';
constexpr std::size_t most_unbroken = 40;

// Short code between backticks stays on one line.
std::string with_code_unbroken(std::string text) {
  for (std::size_t begin = text.find('`'); begin != text.npos;) {
    const std::size_t end = std::min(text.find('`', begin + 1), text.size());
    if (end < text.size() && end - begin <= most_unbroken) {
      std::replace(text.begin() + static_cast<long>(begin), text.begin() + static_cast<long>(end),
                   ' ', unbroken_blank);
    }
    begin = text.find('`', end + 1);
  }
  return text;
}

std::string filled(const std::string& prose, int width, int indent) {
  std::string text = wrapped(with_code_unbroken(on_one_line(prose)), width, indent);
  std::replace(text.begin(), text.end(), unbroken_blank, ' ');
  return text;
}

class TerminalText {
 public:
  TerminalText(int width, int indent) : width_(width), indent_(indent) {}

  void add(const std::string& line, LineKind kind) {
    if (kind == LineKind::prose && !trimmed(line).empty()) {
      if (is_item(line)) close_paragraph();
      paragraph_ += line + "\n";
      return;
    }
    close_paragraph();
    if (kind == LineKind::code) {
      text_ += std::string(static_cast<std::size_t>(indent_), ' ') + line + "\n";
    } else if (kind == LineKind::prose && !text_.empty()) {
      blank_line();
    }
  }

  std::string close() {
    close_paragraph();
    while (!text_.empty() && text_.back() == '\n') text_.pop_back();
    return text_.empty() ? "" : text_ + "\n";
  }

 private:
  static bool is_item(const std::string& line) { return trimmed(line).compare(0, 2, "- ") == 0; }

  void blank_line() {
    const bool has_one = text_.size() > 1 && text_.compare(text_.size() - 2, 2, "\n\n") == 0;
    if (!has_one) text_ += "\n";
  }

  // The lines of a list item stand to the right of its dash.
  void close_paragraph() {
    const std::string prose = without_links(trimmed(paragraph_));
    if (is_item(prose)) {
      std::string item = filled(prose.substr(2), width_, indent_ + 2);
      text_ += item.replace(static_cast<std::size_t>(indent_), 1, "-");
    } else {
      text_ += filled(prose, width_, indent_);
    }
    paragraph_.clear();
  }

  int width_, indent_;
  std::string text_;
  std::string paragraph_;
};

}  // namespace

std::string terminal_text(const std::string& markdown, int width, int indent) {
  const std::vector<std::string> lines = lines_of(markdown);
  const std::vector<LineKind> kinds = line_kinds(lines);
  TerminalText text(width, indent);
  for (std::size_t i = 0; i < lines.size(); ++i) text.add(lines[i], kinds[i]);
  return text.close();
}

}  // namespace workbook
