// What a Markdown page is made of, as far as the workbook's own pages go.
#pragma once

#include <string>
#include <vector>

#include "readme/markdown_prose.hpp"

namespace workbook {

struct Heading {
  int level;  // 1 for `# `
  std::string text;
  int line;
};

struct Link {
  std::string text;
  std::string target;  // as written: "../common/a.hpp", "#task", or an address elsewhere
  int line;
};

// `![alt](source)` or `<img alt="..." src="...">`.
struct Image {
  std::string alt;  // on one line
  std::string source;
  int line;
};

// A fenced block of code.
struct CodeBlock {
  std::string text;     // without the fences
  std::string comment;  // what `<!-- ... -->` on the line before the fence says, else empty
  int line;             // of the opening fence
};

// `<!-- text -->` on a line of its own.
struct Comment {
  std::string text;
  int line;
};

// `<details><summary>summary</summary> text </details>`.
struct Fold {
  std::string summary;
  std::string text;
  int line;
  bool closed;
};

// Lines are counted from 1. Nothing in code, fenced or indented or between backticks, is taken for
// a heading, link, image or fold.
struct Page {
  std::vector<std::string> lines;
  std::vector<LineKind> kinds;  // one for each line
  std::vector<Heading> headings;
  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<CodeBlock> blocks;
  std::vector<Comment> comments;
  std::vector<Fold> folds;
};

Page read_page(const std::string& markdown);

// What `#...` may name on the page: its headings, in lower case, blanks as `-`, punctuation left
// out (GitHub's rule).
std::vector<std::string> anchors(const Page& page);

}  // namespace workbook
