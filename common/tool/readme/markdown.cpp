#include "readme/markdown.hpp"

#include <algorithm>
#include <cctype>
#include <map>

#include "base/text.hpp"
#include "readme/markdown_tree.hpp"

namespace workbook {
namespace {

constexpr std::size_t none = std::string::npos;

// The value of name="..." in the tag.
std::string attribute(const std::string& tag, const std::string& name) {
  const std::size_t at = tag.find(" " + name + "=\"");
  if (at == none) return "";
  const std::size_t begin = at + name.size() + 3;
  return tag.substr(begin, tag.find('"', begin) - begin);
}

bool is_outermost(cmark_node* node) { return type_of(cmark_node_parent(node)) == "document"; }

// A link has the line of its end: it begins where its text does.
int line_of_link(cmark_node* node) {
  cmark_node* text = cmark_node_first_child(node);
  return line_of(text && type_of(text) != "softbreak" ? text : node);
}

class PageReader {
 public:
  explicit PageReader(const std::string& markdown) {
    page_.lines = lines_of(markdown);
    for (const std::string& line : page_.lines) {
      starts_.push_back(text_.size());
      text_ += line + "\n";
    }
    html_.assign(text_.size(), ' ');
  }

  Page read() {
    add_below(tree_of(text_).get());
    add_html_images();
    add_folds();
    return page_;
  }

 private:
  void add_below(cmark_node* parent) {
    for (cmark_node* node : children_of(parent)) {
      add(node, type_of(node), line_of(node));
      add_below(node);
    }
  }

  void add(cmark_node* node, const std::string& type, int line) {
    if (type == "heading") {
      page_.headings.push_back({cmark_node_get_heading_level(node), inline_text(node), line});
    } else if (type == "paragraph" && is_outermost(node)) {
      page_.paragraphs.push_back({inline_text(node), line});
    } else if (type == "item" && is_outermost(cmark_node_parent(node))) {
      page_.items.push_back(line);
    } else if (type == "strong") {
      page_.strong.push_back({inline_text(node), line});
    } else if (type == "link") {
      page_.links.push_back({inline_text(node), cmark_node_get_url(node), line_of_link(node)});
    } else if (type == "image") {
      page_.images.push_back({inline_text(node), cmark_node_get_url(node), line_of_link(node)});
    } else if (type == "table_row") {
      page_.rows.push_back({{}, line});
      for (cmark_node* cell : children_of(node)) {
        page_.rows.back().cells.push_back(inline_text(cell));
      }
    } else if (type == "code_block") {
      add_code(node, line);
    } else if (type == "html_block" || type == "html_inline") {
      add_html(literal_of(node), line);
    }
  }

  void add_code(cmark_node* node, int line) {
    int length, offset;
    char sign;
    if (!cmark_node_get_fenced(node, &length, &offset, &sign)) return;
    const bool has_comment = !page_.comments.empty() && page_.comments.back().line == line - 1;
    page_.blocks.push_back({has_comment ? page_.comments.back().text : "", literal_of(node), line});
  }

  void add_html(const std::string& html, int line) {
    const std::string text = on_one_line(html);
    if (text.starts_with("<!--")) {
      if (!text.ends_with("-->")) return;
      page_.comments.push_back({trimmed(text.substr(4, text.size() - 7)), line});
      return;
    }
    for (const std::string& part : lines_of(html)) {
      const std::size_t at = text_.find(part, starts_[static_cast<std::size_t>(line++ - 1)]);
      if (at != none) html_.replace(at, part.size(), part);
    }
  }

  int line_at(std::size_t place) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), place);
    return static_cast<int>(next - starts_.begin());
  }

  void add_html_images() {
    for (std::size_t at = html_.find("<img"); at != none; at = html_.find("<img", at + 1)) {
      const std::string tag = on_one_line(text_.substr(at, html_.find('>', at) - at));
      page_.images.push_back({attribute(tag, "alt"), attribute(tag, "src"), line_at(at)});
    }
  }

  // What is shown between two tags is Markdown: the tree does not hold it together.
  void add_folds() {
    for (std::size_t at = html_.find("<details"); at != none;) {
      const std::size_t next = html_.find("<details", at + 1);
      const std::size_t limit = std::min(next, html_.size());
      const std::size_t end = std::min(html_.find("</details>", at), limit);
      add_fold(at, end, end < limit);
      at = next;
    }
  }

  void add_fold(std::size_t begin, std::size_t end, bool closed) {
    const std::string open = "<summary>", close = "</summary>";
    const std::size_t head = html_.find(open, begin), tail = html_.find(close, head);
    Fold fold{"", text_.substr(begin, end - begin), line_at(begin), closed};
    if (tail < end) {
      const std::size_t summary = head + open.size(), text = tail + close.size();
      fold.summary = on_one_line(text_.substr(summary, tail - summary));
      fold.text = text_.substr(text, end - text);
    }
    page_.folds.push_back(fold);
  }

  Page page_;
  std::string text_;
  std::string html_;                 // the text, with blanks for all that is not HTML
  std::vector<std::size_t> starts_;  // of the lines in the text
};

// The number of bytes of a sign that no anchor has: 0 for letters, digits, `-`, `_` and blanks.
std::size_t punctuation_at(const std::string& text, std::size_t at) {
  const unsigned char c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return !std::isalnum(c) && c != '-' && c != '_' && c != ' ';
  if (c == 0xC2 || text.compare(at, 2, "×") == 0) return 2;  // "·", "°"
  return c == 0xE2 ? 3 : 0;                                  // dashes, quotes, arrows
}

std::string anchor(const std::string& heading) {
  std::string result;
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const std::size_t skipped = punctuation_at(heading, i);
    const unsigned char c = static_cast<unsigned char>(heading[i]);
    if (!skipped) result += c == ' ' ? '-' : static_cast<char>(c < 0x80 ? std::tolower(c) : c);
    if (skipped) i += skipped - 1;
  }
  return result;
}

}  // namespace

Page read_page(const std::string& markdown) { return PageReader(markdown).read(); }

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
