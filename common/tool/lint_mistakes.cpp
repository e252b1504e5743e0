// A stage's page against its catalogue of mistakes.
#include <algorithm>
#include <map>
#include <set>

#include "tool/lint_checks.hpp"
#include "tool/text.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

// What the header of a patch says behind `label`; the header ends where the patch begins.
std::string header_of(const std::string& patch, const std::string& label) {
  for (const std::string& line : lines_of(patch)) {
    if (line.compare(0, 5, "diff ") == 0 || line.compare(0, 4, "--- ") == 0) break;
    if (line.compare(0, label.size(), label) == 0) return trimmed(line.substr(label.size()));
  }
  return "";
}

std::vector<fs::path> patches_of(const Workbook& workbook, const Stage& stage) {
  std::vector<fs::path> patches;
  const fs::path folder = workbook.solutions() / stage.folder / "mistakes";
  if (!fs::is_directory(folder)) return patches;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".patch") patches.push_back(entry.path());
  }
  std::sort(patches.begin(), patches.end());
  return patches;
}

std::string decoded(std::string text) {
  const std::vector<std::pair<std::string, std::string>> entities{
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
  for (const auto& [entity, sign] : entities) {
    for (std::size_t at = text.find(entity); at != text.npos; at = text.find(entity, at + 1)) {
      text.replace(at, entity.size(), sign);
    }
  }
  return text;
}

// As far as it is read aloud: Markdown, quotation marks and wide blanks do not count.
std::string compared(const std::string& text) {
  std::string result = decoded(text);
  const std::string marks = "`\"'\\";
  result.erase(std::remove_if(result.begin(), result.end(),
                              [&](char c) { return marks.find(c) != marks.npos; }),
               result.end());
  return on_one_line(result);
}

bool has_row(const StageReadme& readme, const std::string& phrase) {
  const std::string wanted = compared(phrase);
  return std::any_of(
      readme.wrong_turns.begin(), readme.wrong_turns.end(), [&](const TableRow& row) {
        return !row.cells.empty() && compared(row.cells.front()).find(wanted) != std::string::npos;
      });
}

void check_patches(const Workbook& workbook, const std::vector<fs::path>& patches,
                   const StageReadme& readme, Faults& faults) {
  const Section* table = readme.section("Common wrong turns");
  const int line = table ? table->line : 1;
  std::map<std::string, std::string> seen;  // phrase -> patch
  for (const fs::path& patch : patches) {
    const std::string text = read_text(patch), name = workbook.shown(patch);
    for (const char* label : {"Misconception:", "Phrase:", "Caught-by:"}) {
      if (header_of(text, label).empty()) {
        faults.add(line, name + " has no line `" + label + "` at its top: write one");
      }
    }
    const std::string phrase = header_of(text, "Phrase:");
    if (phrase.empty()) continue;
    if (!has_row(readme, phrase)) {
      faults.add(line, "no row has the phrase of " + name + " in its first cell: " + phrase);
    }
    const auto [other, is_new] = seen.emplace(compared(phrase), name);
    if (!is_new) {
      faults.add(line, name + " has the phrase of " + other->second +
                           ": a student could not tell them apart");
    }
  }
}

}  // namespace

void check_mistakes(const Workbook& workbook, const Stage& stage, const StageReadme& readme,
                    Faults& faults) {
  const std::vector<fs::path> patches = patches_of(workbook, stage);
  check_patches(workbook, patches, readme, faults);
  if (!fs::exists(workbook.solutions() / stage.folder)) return;
  std::set<std::string> names;
  for (const fs::path& patch : patches) names.insert(patch.stem());
  for (const Capture& capture : readme.captures) {
    const auto name = mistake_of(capture);
    if (!name || names.count(*name)) continue;
    faults.add(capture.line - 1, "there is no solutions/" + stage.folder + "/mistakes/" + *name +
                                     ".patch: correct the name");
  }
}

}  // namespace workbook
