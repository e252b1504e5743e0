#include "exercise/exercise_report.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <vector>

#include "exercise/mask_report.hpp"
#include "repository/files.hpp"
#include "repository/mistakes.hpp"
#include "repository/todo_places.hpp"
#include "terminal/layout.hpp"
#include "terminal/progress.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_message_lines = 60;
constexpr int label_width = 12;

// Prose is broken to fit the terminal; a line that is indented is code or a drawing and stays, but
// for what GoogleTest says of a value.
std::vector<std::string> fitted(const std::string& text) {
  const int room = std::max(20, terminal_width() - label_width);
  std::vector<std::string> lines;
  std::istringstream source(text);
  for (std::string line; std::getline(source, line);) {
    const bool value = line.compare(0, 10, "  Actual: ") == 0;
    const bool prose = !line.empty() && (line[0] != ' ' || value) && line.find(' ') != line.npos;
    std::istringstream pieces(prose ? wrapped(line, room, value ? 2 : 0) : line + "\n");
    for (std::string piece; std::getline(pieces, piece);) lines.push_back(piece);
  }
  return lines;
}

std::string counts(const TestRun& run) {
  std::ostringstream text;
  const int bad = run.count(Verdict::failed) + run.count(Verdict::died);
  text << run.count(Verdict::passed) << " of " << run.tests.size() << " tests pass";
  if (bad) text << ", " << bad << (bad == 1 ? " fails" : " fail");
  if (run.count(Verdict::todo)) text << ", " << run.count(Verdict::todo) << " wait for a TODO";
  if (run.count(Verdict::skipped)) text << ", " << run.count(Verdict::skipped) << " skipped";
  if (run.given_up) text << ", the rest was given up";
  return text.str();
}

std::string spaced(std::string name) {
  for (char& c : name) {
    if (c == '_') c = ' ';
  }
  return name;
}

// Numbers with three digits; other facts as they are.
std::string rounded(const std::string& value) {
  char* end = nullptr;
  const double number = std::strtod(value.c_str(), &end);
  const bool is_number = !value.empty() && *end == '\0' && number > 0;
  return is_number && value.find('.') != value.npos ? human_ratio(number) : value;
}

std::string facts_of(const TestRun& run) {
  std::string text;
  for (const auto& [name, value] : run.facts) {
    text += labelled(Style::dim, "measured", spaced(name) + ": " + rounded(value));
  }
  return text;
}

}  // namespace

std::string labelled(Style style, const std::string& label, const std::string& text) {
  std::vector<std::string> lines = fitted(text);
  if (lines.size() > most_message_lines) {
    lines.resize(most_message_lines);
    lines.push_back("...");
  }
  const std::string margin(label_width, ' ');
  std::string result, head = styled(style, left("  " + label, label_width));
  for (const std::string& line : lines) {
    result += head + line + "\n";
    head = margin;
  }
  return result;
}

std::string test_target(const Stage& stage, const std::string& variant) {
  return stage.id + (variant == worked_variant ? "" : "." + variant) + ".test";
}

fs::path edited_folder(const Workbook& workbook, const Stage& stage, const std::string& variant) {
  if (variant == "yours" || variant == worked_variant) return workbook.root / stage.folder;
  if (variant == "solution") return workbook.solutions() / stage.folder;
  if (variant == "skeleton") return workbook.build() / "skeletons" / stage.folder;
  return mistake_folder(workbook, stage, variant.substr(mistake_variant("").size()));
}

StageResult run_stage(const Workbook& workbook, const Stage& stage, const std::string& variant,
                      const std::map<std::string, BuildFailure>& failures) {
  const std::string target = test_target(stage, variant);
  const auto failure = failures.find(target);
  if (failure != failures.end()) return {failure->second, {}};
  make_folder(workbook.logs());
  Progress progress("testing " + stage.id);
  const TestRun run =
      run_tests(workbook.programs() / target, workbook.logs() / (target + ".events"), test_limits(),
                [&](const std::string& test) { progress.update(std::nullopt, test); });
  if (!run.unavailable.empty()) return {BuildFailure{run.unavailable, {}, true}, {}};
  return {std::nullopt, run};
}

StageProgress summarise(const StageResult& result) {
  if (result.not_built) {
    return {result.not_built->unavailable ? "not here" : "does not build", 0, 0, ""};
  }
  const TestRun& run = result.run;
  const int passed = run.count(Verdict::passed), tests = static_cast<int>(run.tests.size());
  if (run.all_passed()) {
    return {passed ? "solved" : "not here", passed, tests, ""};
  }
  const TestResult* bad = run.first_bad();
  if (!bad) return {"failed", passed, tests, run.outside};
  return {bad->verdict == Verdict::todo ? "to do" : "failed", passed, tests,
          bad->verdict == Verdict::todo ? bad->message : bad->name};
}

std::string plain_message(const std::string& message) {
  const std::string failed = "Failed\n", framed = "Value of: ";
  const std::string before = "  Actual: false (", after = ")\nExpected: true";
  if (message.compare(0, failed.size(), failed) == 0) return message.substr(failed.size());
  const std::size_t begin = message.find(before), end = message.find(after);
  const bool is_framed = message.compare(0, framed.size(), framed) == 0 && begin < end;
  if (!is_framed || end == message.npos) return message;
  const std::size_t from = begin + before.size();
  return message.substr(from, end - from) + message.substr(end + after.size());
}

std::string report(const Workbook& workbook, const Stage& stage, const StageResult& result,
                   const std::string& variant) {
  std::string text = styled(Style::bold, stage.id + "  " + stage.title) + "\n";
  if (result.not_built) {
    const BuildFailure& failure = *result.not_built;
    text += failure.unavailable ? labelled(Style::dim, "not here", failure.message)
                                : labelled(Style::bad, "no build", failure.message);
    if (!failure.log.empty())
      text += labelled(Style::dim, "whole log", workbook.shown(failure.log));
    return text;
  }
  const TestRun& run = result.run;
  if (const TestResult* bad = run.first_bad()) {
    if (bad->verdict == Verdict::todo) {
      text += labelled(Style::bold, "next", bad->message);
      text +=
          labelled(Style::plain, "",
                   places_of_todo(stage, edited_folder(workbook, stage, variant), bad->message));
    } else {
      text += labelled(Style::bad, "failed", bad->name);
      text += labelled(Style::plain, "", plain_message(bad->message));
      text += labelled(Style::plain, "", drawing_of(run, terminal_width() - label_width));
      if (const auto picture = picture_file(workbook, stage, run)) {
        text += labelled(Style::dim, "picture", workbook.shown(*picture));
      }
      if (!bad->place.empty()) text += labelled(Style::dim, "the test", workbook.shown(bad->place));
    }
  } else if (run.tests.empty() && run.outside.empty()) {
    text += labelled(Style::bad, "failed", "the test program ran no test");
  } else if (run.all_passed()) {
    text += run.count(Verdict::passed)
                ? labelled(Style::good, "solved", "all that the tests ask for holds")
                : labelled(Style::dim, "not here", "every test was skipped");
  }
  if (!run.outside.empty()) text += labelled(Style::bad, "failed", run.outside);
  if (run.all_passed()) text += facts_of(run);
  return text + labelled(Style::plain, "tests", counts(run));
}

}  // namespace workbook
