#include "check/sanitizer_report.hpp"

#include <cctype>
#include <optional>

#include "base/text.hpp"
#include "check/sanitizer_words.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

using Lines = std::vector<std::string>;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool is_frame(const std::string& line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at != line.npos && line[at] == '#' && at + 1 < line.size() &&
         std::isdigit(static_cast<unsigned char>(line[at + 1]));
}

// `.../solutions/05_openmp/parallel.cpp:52:9 (...)`; a path may hold blanks.
std::optional<Place> place_in(const std::string& line, const ReportFiles& files) {
  const std::string root = files.root.string() + "/";
  const std::size_t begin = line.find(root);
  if (begin == line.npos) return std::nullopt;
  for (std::size_t colon = line.find(':', begin); colon != line.npos;
       colon = line.find(':', colon + 1)) {
    const int number = std::atoi(line.c_str() + colon + 1);
    if (number <= 0) continue;
    const std::string file = line.substr(begin + root.size(), colon - begin - root.size());
    return Place{fs::path(file).lexically_normal(), number};
  }
  return std::nullopt;
}

bool is_edited(const Place& place, const ReportFiles& files) {
  return place.file.parent_path() == files.edited;
}

// Consecutive frames, and the line before them.
struct Stack {
  std::string heading;
  Lines frames;
};

std::vector<Stack> stacks_of(const Lines& lines) {
  std::vector<Stack> stacks;
  std::string before;
  bool inside = false;
  for (const std::string& line : lines) {
    if (!is_frame(line)) {
      inside = false;
      before = line;
      continue;
    }
    if (!inside) stacks.push_back({before, {}});
    inside = true;
    stacks.back().frames.push_back(line);
  }
  return stacks;
}

Place innermost(const Stack& stack, const ReportFiles& files) {
  Place first;
  for (const std::string& frame : stack.frames) {
    const auto place = place_in(frame, files);
    if (!place) continue;
    if (is_edited(*place, files)) return *place;
    if (first.file.empty()) first = *place;
  }
  return first;
}

bool starts_report(const std::string& line) {
  return contains(line, "ERROR: AddressSanitizer") || contains(line, "ERROR: LeakSanitizer") ||
         contains(line, "WARNING: ThreadSanitizer") || contains(line, "ERROR: ThreadSanitizer") ||
         contains(line, ": runtime error: ");
}

std::vector<Lines> reports_of(const std::string& text) {
  std::vector<Lines> reports;
  for (const std::string& line : lines_of(text)) {
    if (starts_report(line)) reports.emplace_back();
    if (!reports.empty()) reports.back().push_back(line);
  }
  return reports;
}

Finding undefined_behaviour(const Lines& report, const ReportFiles& files) {
  const std::string mark = ": runtime error: ";
  const std::string& head = report.front();
  const std::string fault = head.substr(head.find(mark) + mark.size());
  const auto place = place_in(head, files);
  const std::vector<Stack> stacks = stacks_of(report);
  // In a header of the library the line that called it says more.
  if ((!place || !is_edited(*place, files)) && !stacks.empty()) {
    const Place caller = innermost(stacks.front(), files);
    if (!caller.file.empty()) return {fault, words_for_undefined(fault), caller};
  }
  return {fault, words_for_undefined(fault), place.value_or(Place{})};
}

void add_leaks(const Lines& report, const ReportFiles& files, std::vector<Finding>& findings) {
  for (const Stack& stack : stacks_of(report)) {
    if (!contains(stack.heading, "Direct leak of ")) continue;
    const Place place = innermost(stack, files);
    if (place.file.empty()) continue;
    findings.push_back({"memory leak", words_for_leak(stack.heading), place});
  }
}

Finding memory_error(const Lines& report, const ReportFiles& files) {
  const std::string fault = fault_named(report.front());
  const std::vector<Stack> stacks = stacks_of(report);
  Finding finding{fault, words_for_memory(fault, report), {}};
  if (!stacks.empty()) finding.place = innermost(stacks.front(), files);
  for (std::size_t i = 1; i < stacks.size(); ++i) {
    const std::string& heading = stacks[i].heading;
    const bool freed = contains(heading, "freed by"), taken = contains(heading, "allocated by");
    if (!freed && !taken) continue;
    finding.other = innermost(stacks[i], files);
    finding.other_label = freed ? "given back" : "taken";
    break;
  }
  return finding;
}

Finding race(const Lines& report, const ReportFiles& files) {
  const std::string fault = fault_named(report.front());
  Finding finding{fault, words_for_race(fault, report), {}};
  const std::vector<Stack> stacks = stacks_of(report);
  if (!stacks.empty()) finding.place = innermost(stacks.front(), files);
  for (const Stack& stack : stacks) {
    if (stack.heading.find("  Previous ") != 0) continue;
    finding.other = innermost(stack, files);
    finding.other_label = "the other thread";
  }
  return finding;
}

}  // namespace

std::vector<Finding> sanitizer_findings(const std::string& text, const ReportFiles& files) {
  std::vector<Finding> findings;
  for (const Lines& report : reports_of(text)) {
    const std::string& head = report.front();
    if (contains(head, ": runtime error: ")) {
      findings.push_back(undefined_behaviour(report, files));
    } else if (contains(head, "LeakSanitizer")) {
      add_leaks(report, files, findings);
    } else if (contains(head, "AddressSanitizer")) {
      findings.push_back(memory_error(report, files));
    } else {
      findings.push_back(race(report, files));
    }
  }
  return without_repeats(findings);
}

}  // namespace workbook
