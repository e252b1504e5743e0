#include "check/check_report.hpp"

#include "base/text.hpp"
#include "exercise/exercise_report.hpp"
#include "repository/files.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_findings = 5;
constexpr std::size_t most_advice = 8;

std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

// As the student has it: a file in `edited`, the variant's folder, lies in the stage's.
std::string shown(const Stage& stage, const fs::path& edited, const Place& place) {
  if (place.file.empty()) return "";
  const bool is_edited = place.file.parent_path() == edited;
  const fs::path file = is_edited ? fs::path(stage.folder) / place.file.filename() : place.file;
  return file.string() + ":" + std::to_string(place.line);
}

std::string source_line(const Workbook& workbook, const Place& place) {
  if (place.file.empty()) return "";
  const std::vector<std::string> lines = lines_of(read_text(workbook.root / place.file));
  if (place.line < 1 || place.line > static_cast<int>(lines.size())) return "";
  return "    " + trimmed(lines[place.line - 1]) + "\n";
}

std::string words_of(const Workbook& workbook, const Stage& stage, const fs::path& edited,
                     const Finding& finding) {
  const std::string place = shown(stage, edited, finding.place);
  std::string text = place + (place.empty() ? "" : ": ") + finding.fault + "\n";
  text += source_line(workbook, finding.place);
  if (!finding.other.file.empty() && !(finding.other == finding.place)) {
    text += finding.other_label + ": " + shown(stage, edited, finding.other) + "\n" +
            source_line(workbook, finding.other);
  }
  return text + finding.sentence;
}

std::string clean(const CheckResult& result) {
  std::string words =
      name_of(result.checker) + ": nothing found in " + counted(result.tests, "test");
  if (!result.why.empty()) words += "; " + result.why;
  return labelled(Style::good, "clean", words);
}

std::string found(const Workbook& workbook, const Stage& stage, const CheckResult& result) {
  const std::size_t all = result.findings.size();
  std::string text =
      labelled(Style::bad, "found", name_of(result.checker) + ": " + counted(all, "place"));
  for (std::size_t i = 0; i < all && i < most_findings; ++i) {
    const std::string words = words_of(workbook, stage, result.edited, result.findings[i]);
    text += labelled(Style::plain, "", words);
  }
  if (all > most_findings) {
    text +=
        labelled(Style::plain, "", std::to_string(all - most_findings) + " more: mend these first");
  }
  return text + labelled(Style::dim, "report", workbook.shown(result.raw));
}

}  // namespace

std::string check_report(const Workbook& workbook, const Stage& stage,
                         const std::vector<CheckResult>& results) {
  std::string text = styled(Style::bold, stage.id + "  " + stage.title) + "\n";
  for (const CheckResult& result : results) {
    switch (result.state) {
      case CheckResult::State::clean:
        text += clean(result);
        break;
      case CheckResult::State::found:
        text += found(workbook, stage, result);
        break;
      default:
        text += labelled(Style::bold, "unchecked", name_of(result.checker) + ": " + result.why);
    }
  }
  return text;
}

std::string advice_report(const Stage& stage, const Advice& advice) {
  std::string text;
  const std::size_t all = advice.findings.size();
  for (std::size_t i = 0; i < all && i < most_advice; ++i) {
    const Finding& finding = advice.findings[i];
    const std::string place = shown(stage, finding.place.file.parent_path(), finding.place);
    text += labelled(Style::dim, "advice", place + ": " + finding.fault);
  }
  if (all > most_advice) {
    text += labelled(Style::plain, "", std::to_string(all - most_advice) + " more of these");
  }
  if (!advice.why.empty()) text += labelled(Style::dim, "no advice", advice.why);
  return text;
}

}  // namespace workbook
