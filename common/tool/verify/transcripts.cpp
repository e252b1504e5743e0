#include "verify/transcripts.hpp"

#include <string_view>

#include "base/text.hpp"
#include "readme/stage_readme.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

constexpr std::string_view device_line = "  measured  device: ";

// What differs from machine to machine does not count: the words of a compiler that refused, and
// the name of an OpenCL device.
std::string compared(const std::string& text) {
  std::string result;
  for (const std::string& line : lines_of(text)) {
    if (line.compare(0, 10, "  no build") == 0) return result + "  no build\n";
    if (line.compare(0, device_line.size(), device_line) == 0) {
      result += std::string(device_line) + "\n";
      continue;
    }
    result += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  while (!result.empty() && result.back() == '\n') result.pop_back();
  return result + "\n";
}

std::string without_command(const std::string& capture) {
  const std::size_t end = capture.find('\n');
  return end == capture.npos ? "" : capture.substr(end + 1);
}

// A mistake's log has the mistake's name; the student's has not.
std::string as_a_student_reads(std::string report) {
  const std::size_t at = report.find(".mistake.");
  if (at == report.npos) return report;
  return report.replace(at, report.find(".test.log", at) - at, ".yours");
}

}  // namespace

Tally compare_captures(const Workbook& workbook, const Stage& stage, const Reports& reports) {
  Tally tally;
  const std::string file = stage.folder + "/README.md";
  for (const CodeBlock& capture : read_stage_readme(read_text(workbook.root / file)).captures) {
    const std::string place = file + ":" + std::to_string(capture.line);
    const auto report = reports.find(capture.of);
    if (report == reports.end()) {
      tally.fail(place + " shows what was not run: " + capture.of);
    } else if (compared(without_command(capture.text)) != compared(report->second)) {
      tally.fail(place + " does not show what is printed (verify --write-captures mends it):\n" +
                 report->second);
    } else {
      tally.pass();
    }
  }
  return tally;
}

std::string with_captures(const std::string& markdown, const Reports& reports) {
  std::vector<std::string> lines = lines_of(markdown);
  const std::vector<CodeBlock> captures = read_stage_readme(markdown).captures;
  for (auto capture = captures.rbegin(); capture != captures.rend(); ++capture) {
    const auto report = reports.find(capture->of);
    if (report == reports.end()) continue;
    const auto first = lines.begin() + capture->line + 1;  // behind the fence and the command
    const auto old_lines = static_cast<std::ptrdiff_t>(lines_of(capture->text).size()) - 1;
    const std::vector<std::string> fresh = lines_of(as_a_student_reads(report->second));
    lines.insert(lines.erase(first, first + old_lines), fresh.begin(), fresh.end());
  }
  std::string result;
  for (const std::string& line : lines) result += line + "\n";
  return result;
}

}  // namespace workbook
