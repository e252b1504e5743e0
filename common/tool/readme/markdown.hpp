/// What a Markdown page is made of: for `hint`, for the lint and for the captures of `verify`.
/// @file
#pragma once

#include <string>
#include <vector>

namespace workbook {

/// Lines are counted from 1. A text is on one line, as written but for links and escapes.
struct Passage {
  std::string text;
  int line;
};

struct Heading {
  int level;  ///< 1 for `# `
  std::string text;
  int line;
};

struct Link {
  std::string text;
  std::string target;  ///< "../common/a.hpp", `"#task"`, or an address elsewhere
  int line;
};

/// `![alt](source)` or `<img alt="..." src="...">`.
struct Image {
  std::string alt;
  std::string source;
  int line;
};

/// A fenced block of code.
struct CodeBlock {
  std::string of;    ///< what `<!-- ... -->` on the line before the fence says, else empty
  std::string text;  ///< without the fences
  int line;          ///< of the opening fence
};

/// `<details><summary>summary</summary> text </details>`.
struct Fold {
  std::string summary;
  std::string text;  ///< as written, on its lines
  int line;
  bool closed;
};

struct TableRow {
  std::vector<std::string> cells;
  int line;
};

struct Page {
  std::vector<std::string> lines;
  std::vector<Heading> headings;
  std::vector<Passage> paragraphs;  ///< in no list and no quotation
  std::vector<int> items;           ///< the lines of list items, but for those of lists in lists
  std::vector<Passage> strong;      ///< `**text**`
  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<CodeBlock> blocks;
  std::vector<Passage> comments;  ///< `<!-- text -->`
  std::vector<Fold> folds;
  std::vector<TableRow> rows;  ///< of all tables, without the heads
};

Page read_page(const std::string& markdown);

/// What `#...` may name on the page: its headings, in lower case, blanks as `-`, punctuation left
/// out (GitHub's rule).
std::vector<std::string> anchors(const Page& page);

}  // namespace workbook
