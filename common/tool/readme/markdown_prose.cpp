#include "readme/markdown_prose.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace workbook {
namespace {

std::size_t indent_of(const std::string& line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

// The fence that a line opens or closes, "```" or longer; empty for other lines.
std::string fence_of(const std::string& line) {
  const std::size_t begin = indent_of(line);
  if (begin == line.size() || (line[begin] != '`' && line[begin] != '~')) return "";
  const std::size_t end = std::min(line.find_first_not_of(line[begin], begin), line.size());
  const bool is_code_span = line[begin] == '`' && line.find('`', end) != std::string::npos;
  return end - begin < 3 || is_code_span ? "" : line.substr(begin, end - begin);
}

// How far in the text of a list item begins; 0 for lines that open std::string::npos.
std::size_t item_offset(const std::string& line) {
  const std::size_t begin = indent_of(line);
  const std::size_t digits = std::min(line.find_first_not_of("0123456789", begin), line.size());
  std::size_t end = begin;
  if (digits > begin) {
    if (line.compare(digits, 2, ". ") == 0) end = digits + 2;
  } else if (line.compare(begin, 2, "- ") == 0 || line.compare(begin, 2, "* ") == 0) {
    end = begin + 2;
  }
  return end == begin ? 0 : end;
}

// Indented code stands four columns further in than the text around it, after a blank line.
class LineSorter {
 public:
  LineKind next(const std::string& line) {
    const std::string fence = fence_of(line);
    if (!fence_.empty()) {
      const bool closes =
          fence.size() >= fence_.size() && fence[0] == fence_[0] && trimmed(line) == fence;
      if (closes) fence_.clear();
      return closes ? LineKind::fence : LineKind::code;
    }
    if (trimmed(line).empty()) {
      after_blank_ = true;
      return LineKind::prose;
    }
    const std::size_t indent = indent_of(line);
    if (after_blank_ && indent < item_) item_ = 0;
    if ((after_blank_ || in_code_) && indent >= item_ + 4) {
      in_code_ = true;
      return LineKind::code;
    }
    after_blank_ = in_code_ = false;
    if (const std::size_t offset = item_offset(line)) item_ = offset;
    fence_ = fence;
    return fence.empty() ? LineKind::prose : LineKind::fence;
  }

 private:
  std::string fence_;  // the one that is open
  std::size_t item_ = 0;
  bool after_blank_ = true;
  bool in_code_ = false;
};

void blank(std::string& text, std::size_t begin, std::size_t end, char with) {
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] != '\n') text[i] = with;
  }
}

std::size_t paragraph_end(const std::string& text, std::size_t from) {
  for (std::size_t end = text.find('\n', from); end != std::string::npos;
       end = text.find('\n', end + 1)) {
    const std::size_t next = text.find_first_not_of(" \t\r", end + 1);
    if (next == std::string::npos || text[next] == '\n') return end;
  }
  return text.size();
}

void blank_code_spans(std::string& text) {
  for (std::size_t begin = text.find('`'); begin != std::string::npos;
       begin = text.find('`', begin)) {
    const std::size_t inside = std::min(text.find_first_not_of('`', begin), text.size());
    const std::string ticks = text.substr(begin, inside - begin);
    const std::size_t limit = paragraph_end(text, begin);
    std::size_t close = text.find(ticks, inside);
    while (close != std::string::npos && close < limit && text[close + ticks.size()] == '`') {
      close = text.find(ticks, text.find_first_not_of('`', close));
    }
    if (close == std::string::npos || close >= limit) {
      begin = inside;
      continue;
    }
    blank(text, begin, close + ticks.size(), 'x');
    begin = close + ticks.size();
  }
}

void blank_comments(std::string& text) {
  for (std::size_t begin = text.find("<!--"); begin != std::string::npos;
       begin = text.find("<!--", begin)) {
    const std::size_t end = text.find("-->", begin);
    blank(text, begin, end == std::string::npos ? text.size() : end + 3, ' ');
  }
}

// The bracket that closes the one at `open`, within its paragraph.
std::size_t closing(const std::string& prose, std::size_t open, char opens, char closes) {
  const std::size_t limit = paragraph_end(prose, open);
  int depth = 0;
  for (std::size_t i = open; i < limit; ++i) {
    if (prose[i] == opens) ++depth;
    if (prose[i] == closes && --depth == 0) return i;
  }
  return std::string::npos;
}

}  // namespace

std::vector<LineKind> line_kinds(const std::vector<std::string>& lines) {
  LineSorter sorter;
  std::vector<LineKind> kinds;
  for (const std::string& line : lines) kinds.push_back(sorter.next(line));
  return kinds;
}

std::string prose_of(const std::vector<std::string>& lines, const std::vector<LineKind>& kinds) {
  std::string prose;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    prose += kinds[i] == LineKind::prose ? lines[i] : std::string(lines[i].size(), ' ');
    prose += '\n';
  }
  blank_code_spans(prose);
  blank_comments(prose);
  return prose;
}

std::vector<Span> link_spans(const std::string& prose, const std::string& text) {
  std::vector<Span> found;
  for (std::size_t open = prose.find('['); open != std::string::npos;
       open = prose.find('[', open + 1)) {
    if (open > 0 && prose[open - 1] == '\\') continue;
    const std::size_t close = closing(prose, open, '[', ']');
    if (close == std::string::npos || close + 1 >= prose.size() || prose[close + 1] != '(')
      continue;
    const std::size_t end = closing(prose, close + 1, '(', ')');
    if (end == std::string::npos) continue;
    const std::string inside = text.substr(close + 2, end - close - 2);
    const bool is_image = open > 0 && prose[open - 1] == '!';
    found.push_back({open - is_image, end + 1, is_image,
                     on_one_line(text.substr(open + 1, close - open - 1)),
                     inside.substr(0, inside.find_first_of(" \n"))});
  }
  return found;
}

std::string without_links(const std::string& text) {
  std::string prose = text, result;
  blank_code_spans(prose);
  std::size_t from = 0;
  for (const Span& span : link_spans(prose, text)) {
    if (span.begin < from) continue;
    result += text.substr(from, span.begin - from) + span.text;
    from = span.end;
  }
  return result + text.substr(from);
}

}  // namespace workbook
