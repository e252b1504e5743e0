#include "readme/markdown_text.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "readme/markdown_tree.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr char unbroken_blank = '\x1f';

class TerminalText {
 public:
  TerminalText(const std::string& markdown, int width, int indent)
      : lines_(lines_of(markdown)), width_(width) {
    add_below(tree_of(markdown).get(), indent);
  }

  const std::string& text() const { return text_; }

 private:
  void add_below(cmark_node* parent, int indent) {
    for (cmark_node* node : children_of(parent)) {
      const std::string type = type_of(node);
      if (type == "list") {
        add_list(node, indent);
      } else if (type == "block_quote" || type == "table") {
        add_below(node, indent);
      } else {
        add_gap_before(line_of(node));
        text_ += type == "code_block" ? code(node, indent + 4) : filled(node, indent);
      }
    }
  }

  void add_gap_before(int line) {
    const bool is_gap = line > 1 && trimmed(lines_[static_cast<std::size_t>(line - 2)]).empty();
    if (is_gap && !text_.empty()) text_ += "\n";
  }

  // The lines of an item stand to the right of its mark.
  void add_list(cmark_node* list, int indent) {
    const bool is_numbered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    int number = cmark_node_get_list_start(list);
    for (cmark_node* item : children_of(list)) {
      const std::string mark = is_numbered ? std::to_string(number++) + "." : "-";
      const std::size_t before = text_.size();
      add_below(item, indent + static_cast<int>(mark.size()) + 1);
      const std::size_t line = text_.find_first_not_of('\n', before);
      if (line == text_.npos) continue;
      text_.replace(line + static_cast<std::size_t>(indent), mark.size(), mark);
    }
  }

  static std::string code(cmark_node* node, int indent) {
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    std::string text;
    for (const std::string& line : lines_of(literal_of(node))) {
      text += (line.empty() ? "" : margin + line) + "\n";
    }
    return text;
  }

  std::string filled(cmark_node* node, int indent) const {
    const std::string html = literal_of(node);
    std::string text = wrapped(html + inline_text(node, unbroken_blank), width_, indent);
    std::replace(text.begin(), text.end(), unbroken_blank, ' ');
    return text;
  }

  std::vector<std::string> lines_;
  int width_;
  std::string text_;
};

}  // namespace

std::string terminal_text(const std::string& markdown, int width, int indent) {
  return TerminalText(markdown, width, indent).text();
}

}  // namespace workbook
