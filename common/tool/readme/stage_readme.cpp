#include "readme/stage_readme.hpp"

#include <algorithm>
#include <iterator>

namespace workbook {
namespace {

const std::string mistake_prefix = "mistake: ";

using At = std::vector<Heading>::const_iterator;

Section section_at(const Page& page, At heading) {
  const At last = page.headings.end();
  const At next = std::find_if(heading + 1, last, [](const Heading& one) { return one.level < 3; });
  const std::size_t end =
      next == last ? page.lines.size() : static_cast<std::size_t>(next->line - 1);
  Section section{heading->text, "", heading->line, static_cast<int>(end)};
  for (std::size_t i = static_cast<std::size_t>(heading->line); i < end; ++i) {
    section.body += page.lines[i] + "\n";
  }
  return section;
}

void add_sections(StageReadme& readme) {
  const Page& page = readme.page;
  for (At heading = page.headings.begin(); heading != page.headings.end(); ++heading) {
    if (heading->level > 2) continue;
    const Section section = section_at(page, heading);
    if (heading->level == 2) {
      readme.sections.push_back(section);
    } else if (readme.title.empty()) {
      readme.title = heading->text;
      std::copy_if(page.paragraphs.begin(), page.paragraphs.end(),
                   std::back_inserter(readme.opening),
                   [&](const Passage& paragraph) { return section.holds(paragraph.line); });
    }
  }
}

// The number, of at most three digits, that is all of the text behind `prefix`; else 0.
int number_after(const std::string& prefix, const std::string& text) {
  if (!text.starts_with(prefix)) return 0;
  const std::string digits = text.substr(prefix.size());
  const bool is_number = !digits.empty() && digits.size() <= 3 &&
                         digits.find_first_not_of("0123456789") == digits.npos;
  return is_number ? std::stoi(digits) : 0;
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
  add_sections(readme);
  const auto is_in = [&](const std::string& heading, int line) {
    const Section* section = readme.section(heading);
    return section && section->holds(line);
  };
  for (const Fold& fold : readme.page.folds) {
    const int number = number_after("Hint ", fold.summary);
    if (is_in("Hints", fold.line)) readme.hints.push_back({fold, number});
  }
  for (const TableRow& row : readme.page.rows) {
    if (is_in("Common wrong turns", row.line)) readme.wrong_turns.push_back(row);
  }
  for (const Passage& strong : readme.page.strong) {
    const int number = number_after("TODO ", strong.text);
    if (number && is_in("Task", strong.line)) readme.todos.push_back({number, strong.line});
  }
  for (const CodeBlock& block : readme.page.blocks) {
    if (block.text.starts_with("$ ./workbook test")) readme.captures.push_back(block);
  }
  return readme;
}

std::optional<std::string> mistake_of(const CodeBlock& capture) {
  if (!capture.of.starts_with(mistake_prefix)) return std::nullopt;
  return capture.of.substr(mistake_prefix.size());
}

}  // namespace workbook
