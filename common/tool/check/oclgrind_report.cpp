#include "check/oclgrind_report.hpp"

#include <utility>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr std::pair<const char*, const char*> meanings[] = {
    {"Invalid read",
     "A work-item reads where no buffer is. Look at the index, and at its smallest "
     "and its largest value. PoCL gives back what happens to lie there."},
    {"Invalid write",
     "A work-item writes where no buffer is: over something else, on a real device. "
     "Is there a guard for work-items that have no place?"},
    {"data race at local memory",
     "Two work-items of a group use one place of local memory, one of "
     "them writes, and no barrier for local memory stands between them. "
     "PoCL runs them in an order that hides it; a GPU may not."},
    {"data race at global memory",
     "Two work-items use one place of global memory, and one of them "
     "writes. Nothing keeps work-groups apart: let each work-item write "
     "to its own place."},
    {"divergence",
     "Not all work-items of the group come to the same barrier. On a GPU those that do "
     "wait for ever: no barrier in an `if`, no `return` before one."},
    {"ninitialized", "A value is used that nobody has written."}};

std::string words_for(const std::string& fault) {
  for (const auto& [part, words] : meanings) {
    if (fault.find(part) != fault.npos) return words;
  }
  return "I have no simpler words for this one: look it up, it is a real fault.";
}

// Without the address, which is another each time, and the colon at the end.
std::string fault_in(const std::string& head) {
  const std::string fault = trimmed(head);
  const std::size_t address = fault.find(" 0x");
  return address == fault.npos && fault.ends_with(":") ? fault.substr(0, fault.size() - 1)
                                                       : fault.substr(0, address);
}

// The edited file of that name, else the given one.
fs::path file_called(const std::string& name, const ReportFiles& files) {
  const bool is_edited = fs::exists(files.root / files.edited / name);
  return (is_edited ? files.edited : files.given) / name;
}

void take_place(const std::string& line, const ReportFiles& files, Finding& finding) {
  static const Pattern at(
      R"([[:space:]]+At line ([0-9]+)( \(column [0-9]+\))? of (.*[^:[:space:]]):?[[:space:]]*)");
  const auto match = at.match(line);
  if (!match) return;
  const Place place{file_called(match->at(3), files), std::stoi(match->at(1))};
  if (finding.place.file.empty()) {
    finding.place = place;
  } else if (finding.other.file.empty()) {
    finding.other = place;
    finding.other_label = "the other work-item";
    // Two barriers that differ may stand in two files.
    const auto is_given = [&](const Place& one) { return one.file.parent_path() != files.edited; };
    if (is_given(finding.place) && !is_given(place)) std::swap(finding.place, finding.other);
  }
}

// A barrier that names the wrong memory looks right on the page.
void name_wrong_fence(const ReportFiles& files, Finding& finding) {
  const bool local = finding.fault.find("race at local memory") != finding.fault.npos;
  if (!local || finding.place.file.empty()) return;
  const std::string kernel = read_text(files.root / finding.place.file);
  const auto has = [&](const char* fence) { return kernel.find(fence) != kernel.npos; };
  if (has("CLK_GLOBAL_MEM_FENCE") && !has("CLK_LOCAL_MEM_FENCE")) {
    finding.sentence +=
        " A barrier with CLK_GLOBAL_MEM_FENCE keeps global memory in order: local "
        "memory needs CLK_LOCAL_MEM_FENCE.";
  }
}

bool starts_message(const std::string& line) { return !line.empty() && line[0] > ' '; }

// After a thousand messages Oclgrind says only that there are more.
bool is_the_end(const std::string& line) {
  return line.find("suppressing further errors") != line.npos;
}

}  // namespace

std::vector<Finding> oclgrind_findings(const std::string& text, const ReportFiles& files) {
  std::vector<Finding> findings;
  for (const std::string& line : lines_of(text)) {
    if (is_the_end(line)) continue;
    if (starts_message(line)) {
      const std::string fault = fault_in(line);
      findings.push_back({fault, words_for(fault), {}});
    } else if (!findings.empty()) {
      take_place(line, files, findings.back());
    }
  }
  findings = without_repeats(findings);
  for (Finding& finding : findings) name_wrong_fence(files, finding);
  return findings;
}

}  // namespace workbook
