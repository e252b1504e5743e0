// A stage's README.md, taken apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readme/markdown.hpp"

namespace workbook {

// What stands below a heading of level 2, up to the next one.
struct Section {
  std::string heading;
  std::string body;
  int line;  // of the heading
};

struct Paragraph {
  std::string text;
  int line;
};

// `<details><summary>Hint n</summary>`; number 0 where the summary says something else.
struct Hint {
  int number;
  std::string text;
  int line;
  bool closed;
};

// The cells as they are written, but for `\|`, which is given as `|`.
struct TableRow {
  std::vector<std::string> cells;
  int line;
};

struct TodoName {
  int number;
  int line;
};

// What `./workbook test` printed: a fenced block whose first line is the command.
struct Capture {
  // The comment on the line before the fence: "" (made of the solution), "skeleton", or
  // "mistake: strict_crossing". Other words are kept as they are.
  std::string of;
  std::string text;  // between the fences, the line of the command included
  int line;          // of the opening fence
};

struct StageReadme {
  Page page;
  std::string title;               // of level 1
  std::vector<Paragraph> opening;  // between the title and the first section
  std::vector<Section> sections;
  std::vector<Hint> hints;            // of the section Hints, in the order of the file
  std::vector<TableRow> wrong_turns;  // of the section Common wrong turns, without the head
  std::vector<TodoName> todos;        // each `**TODO n**` of the section Task
  std::vector<Capture> captures;

  // nullptr where there is none.
  const Section* section(const std::string& heading) const;
};

StageReadme read_stage_readme(const std::string& markdown);

// The name behind "mistake: "; nothing for other captures.
std::optional<std::string> mistake_of(const Capture& capture);

}  // namespace workbook
