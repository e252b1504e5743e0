#include "readme/markdown.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace workbook {
namespace {

constexpr std::size_t none = std::string::npos;

std::string attribute(const std::string& tag, const std::string& name) {
  const std::string before = " " + name + "=\"";
  const std::size_t begin = on_one_line(tag).find(before);
  if (begin == none) return "";
  const std::string rest = on_one_line(tag).substr(begin + before.size());
  return rest.substr(0, rest.find('"'));
}

class PageReader {
 public:
  explicit PageReader(const std::string& markdown) {
    page_.lines = lines_of(markdown);
    page_.kinds = line_kinds(page_.lines);
    for (const std::string& line : page_.lines) text_ += line + "\n";
    prose_ = prose_of(page_.lines, page_.kinds);
  }

  Page read() {
    headings();
    comments();
    blocks();
    links_and_images();
    folds();
    return page_;
  }

 private:
  int line_at(std::size_t place) const {
    return 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + place, '\n'));
  }

  void headings() {
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const std::string& line = page_.lines[i];
      const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
      if (page_.kinds[i] != LineKind::prose || level == 0 || level > 6) continue;
      if (line.compare(level, 1, " ") != 0) continue;
      page_.headings.push_back(
          {static_cast<int>(level), trimmed(line.substr(level)), static_cast<int>(i) + 1});
    }
  }

  void comments() {
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const std::string line = trimmed(page_.lines[i]);
      const bool is_comment = page_.kinds[i] == LineKind::prose && line.size() >= 7 &&
                              line.compare(0, 4, "<!--") == 0 &&
                              line.compare(line.size() - 3, 3, "-->") == 0;
      if (!is_comment) continue;
      page_.comments.push_back(
          {on_one_line(line.substr(4, line.size() - 7)), static_cast<int>(i) + 1});
    }
  }

  void blocks() {
    bool open = false;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (page_.kinds[i] == LineKind::fence) {
        open = !open;
        if (open) page_.blocks.push_back({"", comment_on(i), static_cast<int>(i) + 1});
      } else if (open) {
        page_.blocks.back().text += page_.lines[i] + "\n";
      }
    }
  }

  std::string comment_on(std::size_t line) const {
    for (const Comment& comment : page_.comments) {
      if (comment.line == static_cast<int>(line)) return comment.text;
    }
    return "";
  }

  void links_and_images() {
    for (const Span& span : link_spans(prose_, text_)) {
      if (span.is_image) {
        page_.images.push_back({span.text, span.target, line_at(span.begin)});
      } else {
        page_.links.push_back({span.text, span.target, line_at(span.begin)});
      }
    }
    for (std::size_t at = prose_.find("<img"); at != none; at = prose_.find("<img", at + 1)) {
      const std::string tag = text_.substr(at, prose_.find('>', at) - at);
      page_.images.push_back({attribute(tag, "alt"), attribute(tag, "src"), line_at(at)});
    }
  }

  void folds() {
    for (std::size_t at = prose_.find("<details"); at != none;) {
      const std::size_t next = prose_.find("<details", at + 1);
      const std::size_t limit = std::min(next, prose_.size());
      const std::size_t end = prose_.find("</details>", at);
      const bool closed = end < limit;
      page_.folds.push_back(fold(at, closed ? end : limit));
      page_.folds.back().closed = closed;
      at = next;
    }
  }

  Fold fold(std::size_t begin, std::size_t end) const {
    const std::string open = "<summary>", close = "</summary>";
    const std::size_t head = prose_.find(open, begin), tail = prose_.find(close, begin);
    if (head >= end || tail >= end || tail < head) {
      return {"", text_.substr(begin, end - begin), line_at(begin), true};
    }
    const std::size_t from = head + open.size(), text = tail + close.size();
    return {on_one_line(text_.substr(from, tail - from)), text_.substr(text, end - text),
            line_at(begin), true};
  }

  Page page_;
  std::string text_;
  std::string prose_;
};

}  // namespace

Page read_page(const std::string& markdown) { return PageReader(markdown).read(); }

}  // namespace workbook
