// A stage's page against the template.
#include <algorithm>

#include "base/text.hpp"
#include "exercise/hints.hpp"
#include "lint/lint_checks.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr std::size_t most_columns = 140;
constexpr long most_words_of_why = 150;
constexpr std::size_t wanted_hints = 3;

const std::vector<std::string> template_headings{"You will be able to",
                                                 "Why",
                                                 "Predict first",
                                                 "Task",
                                                 "What you should see",
                                                 "Measure",
                                                 "Questions",
                                                 "Hints",
                                                 "Common wrong turns",
                                                 "Going further",
                                                 "The same step in the Python course"};

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

void check_title(const Stage& stage, const StageReadme& readme, Faults& faults) {
  const std::string wanted = short_name(stage) + " · " + stage.title;
  const int line = readme.page.headings.empty() ? 1 : readme.page.headings.front().line;
  if (readme.title != wanted && readme.title != wanted + " (optional)") {
    faults.add(line, "the title is not `# " + wanted + "`, as common/stages.txt has it");
  }
  const bool has_idea = !readme.opening.empty() && readme.opening[0].text.size() > 4 &&
                        readme.opening[0].text[0] == '*' && readme.opening[0].text[1] != '*' &&
                        readme.opening[0].text.back() == '*';
  if (!has_idea)
    faults.add(line, "no idea below the title: say it in one sentence between * and *");
}

void check_facts(const Stage& stage, const StageReadme& readme, Faults& faults) {
  const std::vector<std::string> labels{"**Time**", "**Needs**", "**Edit only**", "**Check with**"};
  const auto facts =
      std::find_if(readme.opening.begin(), readme.opening.end(),
                   [&](const Passage& at) { return at.text.starts_with(labels[0]); });
  if (facts == readme.opening.end()) {
    faults.add(1, "no line of facts below the title: it starts with **Time**");
    return;
  }
  std::size_t from = 0;
  for (const std::string& label : labels) {
    const std::size_t at = facts->text.find(label, from);
    if (at == std::string::npos) {
      faults.add(facts->line, "the line of facts lacks " + label +
                                  ": it has Time, Needs, Edit only, Check with");
      return;
    }
    from = at + label.size();
  }
  const std::string command = "`./workbook test " + short_name(stage) + "`";
  if (!contains(facts->text.substr(from), command)) {
    faults.add(facts->line, "**Check with** is not " + command);
  }
}

// Each heading must be the template's next one.
void check_headings(const StageReadme& readme, Faults& faults) {
  std::size_t next = 0;
  for (const Section& section : readme.sections) {
    const auto found =
        std::find(template_headings.begin(), template_headings.end(), section.heading);
    const std::size_t place = static_cast<std::size_t>(found - template_headings.begin());
    if (found == template_headings.end()) {
      faults.add(section.line, "`## " + section.heading +
                                   "` is not in the template: make it a part (###) of a section");
    } else if (place < next) {
      faults.add(section.line, "`## " + section.heading +
                                   "` comes too late or twice: it belongs before `## " +
                                   template_headings[next - 1] + "`");
    } else {
      for (; next < place; ++next) {
        if (readme.section(template_headings[next])) continue;
        faults.add(section.line, "`## " + template_headings[next] +
                                     "` is missing: it belongs before `## " + section.heading +
                                     "`");
      }
      next = place + 1;
    }
  }
  for (; next < template_headings.size(); ++next) {
    if (readme.section(template_headings[next])) continue;
    faults.add(static_cast<int>(readme.page.lines.size()),
               "`## " + template_headings[next] + "` is missing at the end");
  }
}

long words_in(const std::string& text) {
  const std::string line = on_one_line(text);
  return line.empty() ? 0 : 1 + std::count(line.begin(), line.end(), ' ');
}

long items_in(const Section& section, const Page& page) {
  return std::count_if(page.items.begin(), page.items.end(),
                       [&](int line) { return section.holds(line); });
}

void check_why(const StageReadme& readme, Faults& faults) {
  const Section* why = readme.section("Why");
  if (!why) return;
  long words = words_in(why->body), figures = 0;
  for (const Image& image : readme.page.images) {
    if (!why->holds(image.line)) continue;
    words -= words_in(image.alt);
    ++figures;
  }
  if (!figures) faults.add(why->line, "`Why` has no figure: draw one");
  if (words > most_words_of_why) {
    faults.add(why->line, "`Why` has " + std::to_string(words) + " words: at most " +
                              std::to_string(most_words_of_why) + " are read");
  }
}

void check_lists(const StageReadme& readme, Faults& faults) {
  if (const Section* able = readme.section("You will be able to")) {
    const long items = items_in(*able, readme.page);
    if (items < 2 || items > 3) faults.add(able->line, "name two or three things that are learnt");
  }
  const Section* questions = readme.section("Questions");
  if (!questions) return;
  const long asked = items_in(*questions, readme.page);
  if (asked < 3) faults.add(questions->line, "ask at least three questions");
  std::string text = on_one_line(questions->body);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const char* kind : {"why", "what if"}) {
    if (!contains(text, kind)) {
      faults.add(questions->line, std::string("no question asks `") + kind + "`: ask one");
    }
  }
}

void check_hints(const StageReadme& readme, Faults& faults) {
  int wanted = 1;
  for (const Hint& hint : readme.hints) {
    const std::string name = "Hint " + std::to_string(wanted);
    if (hint.number != wanted) {
      faults.add(hint.line,
                 "this is not <summary>" + name + "</summary>: number the hints in order");
    }
    if (trimmed(hint.text).empty()) {
      faults.add(hint.line, name + " is empty: write it, or take it out");
    } else if (hint.closed && !hint.text.starts_with("\n\n")) {
      faults.add(hint.line, "leave a line empty below <summary>: else its Markdown is not shown");
    }
    ++wanted;
  }
  const Section* section = readme.section("Hints");
  if (section && readme.hints.size() != wanted_hints) {
    faults.add(section->line, "there are " + std::to_string(readme.hints.size()) +
                                  " hints: write three (where to look, which construct, almost "
                                  "the line), each in <details>");
  }
  for (const Fold& fold : readme.page.folds) {
    if (!fold.closed) faults.add(fold.line, "<details> is never closed: put </details> at its end");
  }
}

void check_captures(const StageReadme& readme, Faults& faults) {
  for (const CodeBlock& capture : readme.captures) {
    if (capture.of.empty() || capture.of == "skeleton" || mistake_of(capture)) continue;
    faults.add(capture.line - 1, "<!-- " + capture.of +
                                     " --> says nothing of a capture: write `mistake: NAME` or "
                                     "`skeleton`, or leave it out for the solution");
  }
  for (const Passage& comment : readme.page.comments) {
    const bool speaks = comment.text == "skeleton" || comment.text.starts_with("mistake:");
    const bool heard =
        std::any_of(readme.captures.begin(), readme.captures.end(),
                    [&](const CodeBlock& capture) { return capture.line == comment.line + 1; });
    if (speaks && !heard) {
      faults.add(comment.line, "<!-- " + comment.text +
                                   " --> stands before no capture: put it on the line before one");
    }
  }
}

// Tables and links cannot be broken.
void check_long_lines(const Page& page, Faults& faults) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const std::string& line = page.lines[i];
    const bool unbreakable =
        trimmed(line).starts_with("|") || contains(line, "](") || contains(line, "://");
    if (unbreakable || display_width(line) <= most_columns) continue;
    faults.add(static_cast<int>(i) + 1, "the line has " + std::to_string(display_width(line)) +
                                            " columns: break it before " +
                                            std::to_string(most_columns));
  }
}

}  // namespace

void check_shape(const Stage& stage, const StageReadme& readme, Faults& faults) {
  check_title(stage, readme, faults);
  check_facts(stage, readme, faults);
  check_headings(readme, faults);
  check_why(readme, faults);
  check_lists(readme, faults);
  check_hints(readme, faults);
  check_captures(readme, faults);
  check_long_lines(readme.page, faults);
}

}  // namespace workbook
