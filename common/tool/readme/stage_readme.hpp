/// A stage's README.md, taken apart.
/// @file
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readme/markdown.hpp"

namespace workbook {

/// What stands below a heading, up to the next one of level 1 or 2.
struct Section {
  std::string heading;
  std::string body;
  int line;  ///< of the heading
  int last;  ///< of its lines

  bool holds(int a_line) const { return line < a_line && a_line <= last; }
};

/// `<details><summary>Hint n</summary>`; number 0 where the summary says something else.
struct Hint : Fold {
  int number;
};

struct TodoName {
  int number;
  int line;
};

struct StageReadme {
  Page page;
  std::string title;                  ///< of level 1
  std::vector<Passage> opening;       ///< between the title and the first section
  std::vector<Section> sections;      ///< those of level 2
  std::vector<Hint> hints;            ///< of the section Hints, in the order of the file
  std::vector<TableRow> wrong_turns;  ///< of the section Common wrong turns, without the head
  std::vector<TodoName> todos;        ///< each `**TODO n**` of the section Task
  /// What `test` printed: blocks whose first line is the command. They are `of` the
  /// solution (`""`), the "skeleton" or a mistake ("mistake: strict_crossing").
  std::vector<CodeBlock> captures;

  /// nullptr where there is none.
  const Section* section(const std::string& heading) const;
};

StageReadme read_stage_readme(const std::string& markdown);

/// The name behind "mistake: "; nothing for other captures.
std::optional<std::string> mistake_of(const CodeBlock& capture);

}  // namespace workbook
