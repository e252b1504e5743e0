#include "readme/stage_readme.hpp"

#include <algorithm>
#include <regex>

#include "base/text.hpp"

namespace workbook {
namespace {

const std::string mistake_prefix = "mistake: ";

// Lines are numbered from 1; from the first of them to before the second.
struct Lines {
  int begin, end;
};

// From a heading of level 2 up to the next one of level 1 or 2.
std::vector<Section> sections_of(const Page& page) {
  std::vector<Section> sections;
  std::vector<Heading> cuts;
  for (const Heading& heading : page.headings) {
    if (heading.level <= 2) cuts.push_back(heading);
  }
  const int last = static_cast<int>(page.lines.size());
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    if (cuts[i].level != 2) continue;
    Section section{cuts[i].text, "", cuts[i].line};
    const int end = i + 1 < cuts.size() ? cuts[i + 1].line : last + 1;
    for (int line = cuts[i].line + 1; line < end; ++line) {
      section.body += page.lines[static_cast<std::size_t>(line - 1)] + "\n";
    }
    sections.push_back(section);
  }
  return sections;
}

Lines lines_in(const Section& section) {
  const auto count = std::count(section.body.begin(), section.body.end(), '\n');
  return {section.line + 1, section.line + 1 + static_cast<int>(count)};
}

bool contains(const Section* section, int line) {
  return section && lines_in(*section).begin <= line && line < lines_in(*section).end;
}

std::vector<Paragraph> opening_of(const Page& page) {
  std::vector<Paragraph> paragraphs;
  bool open = false, after_title = false;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const int line = static_cast<int>(i) + 1;
    const auto heading = std::find_if(page.headings.begin(), page.headings.end(),
                                      [line](const Heading& at) { return at.line == line; });
    if (heading != page.headings.end()) {
      if (heading->level > 1) break;
      after_title = true;
      continue;
    }
    const std::string text = trimmed(page.lines[i]);
    if (text.empty() || !after_title) {
      open = false;
    } else if (open) {
      paragraphs.back().text += " " + text;
    } else {
      paragraphs.push_back({text, line});
      open = true;
    }
  }
  return paragraphs;
}

int hint_number(const std::string& summary) {
  static const std::regex numbered(R"(Hint (\d{1,3}))");
  std::smatch match;
  return std::regex_match(summary, match, numbered) ? std::stoi(match[1]) : 0;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells{""};
  const std::string row = trimmed(line);
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|') {
      cells.back() += row[++i];
    } else if (row[i] == '|') {
      cells.push_back("");
    } else {
      cells.back() += row[i];
    }
  }
  if (trimmed(cells.back()).empty()) cells.pop_back();
  for (std::string& cell : cells) cell = trimmed(cell);
  return cells;
}

bool is_rule(const std::string& line) {
  return line.find('-') != line.npos && line.find_first_not_of("|-: ") == line.npos;
}

// The rows of all tables in the section; a head stands above its rule.
std::vector<TableRow> rows_of(const Page& page, const Section* section) {
  std::vector<TableRow> rows;
  bool in_table = false;
  if (!section) return rows;
  for (int line = lines_in(*section).begin; line < lines_in(*section).end; ++line) {
    const std::size_t at = static_cast<std::size_t>(line - 1);
    const std::string text = trimmed(page.lines[at]);
    const bool is_row = page.kinds[at] == LineKind::prose && !text.empty() && text[0] == '|';
    if (is_row && in_table) rows.push_back({cells_of(text), line});
    in_table = is_row && (in_table || is_rule(text));
  }
  return rows;
}

std::vector<TodoName> todos_of(const Page& page, const Section* task) {
  static const std::regex name(R"(\*\*TODO (\d{1,3})\*\*)");
  std::vector<TodoName> todos;
  if (!task) return todos;
  for (int line = lines_in(*task).begin; line < lines_in(*task).end; ++line) {
    const std::size_t at = static_cast<std::size_t>(line - 1);
    if (page.kinds[at] != LineKind::prose) continue;
    const std::string& text = page.lines[at];
    for (std::sregex_iterator match(text.begin(), text.end(), name), end; match != end; ++match) {
      todos.push_back({std::stoi((*match)[1]), line});
    }
  }
  return todos;
}

std::vector<Capture> captures_of(const Page& page) {
  const std::string command = "$ ./workbook test";
  std::vector<Capture> captures;
  for (const CodeBlock& block : page.blocks) {
    if (block.text.compare(0, command.size(), command) != 0) continue;
    captures.push_back({block.comment, block.text, block.line});
  }
  return captures;
}

}  // namespace

const Section* StageReadme::section(const std::string& heading) const {
  for (const Section& section : sections) {
    if (section.heading == heading) return &section;
  }
  return nullptr;
}

StageReadme read_stage_readme(const std::string& markdown) {
  StageReadme readme;
  readme.page = read_page(markdown);
  const Page& page = readme.page;
  for (const Heading& heading : page.headings) {
    if (heading.level == 1 && readme.title.empty()) readme.title = heading.text;
  }
  readme.opening = opening_of(page);
  readme.sections = sections_of(page);
  const Section* hints = readme.section("Hints");
  for (const Fold& fold : page.folds) {
    if (!contains(hints, fold.line)) continue;
    readme.hints.push_back({hint_number(fold.summary), fold.text, fold.line, fold.closed});
  }
  readme.wrong_turns = rows_of(page, readme.section("Common wrong turns"));
  readme.todos = todos_of(page, readme.section("Task"));
  readme.captures = captures_of(page);
  return readme;
}

std::optional<std::string> mistake_of(const Capture& capture) {
  if (capture.of.compare(0, mistake_prefix.size(), mistake_prefix) != 0) return std::nullopt;
  return capture.of.substr(mistake_prefix.size());
}

}  // namespace workbook
