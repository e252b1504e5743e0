// The files that say which version this is, and what its command can do, say the same.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "repository/files.hpp"
#include "tests/places.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

std::string text_of(const std::string& file) {
  const std::string text = read_text(repository_root() + "/" + file);
  EXPECT_NE(text, "") << file;
  return text;
}

// The first group of the pattern, which stands at the beginning of a line.
std::string found(const std::string& text, const std::string& pattern) {
  const auto groups = Pattern("(^|\n)" + pattern).search(text);
  return groups ? groups->at(2) : "nothing like " + pattern;
}

std::string version() {
  return found(text_of("CMakeLists.txt"), R"(project\(optimisation_workbook VERSION ([^ ]+))");
}

// The newest release of the changelog, below what is not released yet.
std::string released(const std::string& group) { return found(text_of("CHANGELOG.md"), group); }

TEST(edition, has_a_version_of_three_numbers) {
  EXPECT_THAT(version(), testing::MatchesRegex("[0-9]+\\.[0-9]+\\.[0-9]+"));
}

TEST(edition, is_cited_by_its_version_and_date) {
  const std::string citation = text_of("CITATION.cff");
  EXPECT_EQ(found(citation, "version: ([^ \n]+)"), version());
  EXPECT_EQ(found(citation, "date-released: \"([^\"]+)\""),
            released(R"(## \[[0-9.]+\] - ([0-9-]+))"));
}

TEST(edition, is_the_newest_of_the_changelog) {
  EXPECT_EQ(released(R"(## \[([0-9.]+)\] - )"), version());
  EXPECT_THAT(text_of("CHANGELOG.md"), HasSubstr("\n## [Unreleased]\n"));
}

TEST(edition, is_what_the_manual_describes) {
  EXPECT_THAT(text_of("common/docs/workbook.1"), HasSubstr("\"workbook " + version() + "\""));
}

// Whether it says the same as the help is asked by common/docs/manual.py --check, which needs all
// programs built.
TEST(manual, and_completion_know_every_command) {
  const std::string manual = text_of("common/docs/workbook.1");
  const std::string completion = text_of("common/docs/workbook-completion.bash");
  for (const std::string& line : lines_of(text_of("common/tool/commands/commands.txt"))) {
    if (line.empty() || line[0] == '#') continue;
    const std::string command = found(line, "[a-z]+ *\\| *([a-z]+) *\\|");
    EXPECT_THAT(manual, HasSubstr("\n.SS " + command + "\n"));
    EXPECT_THAT(completion, HasSubstr("\n        " + command + ") "));
  }
}

}  // namespace
}  // namespace workbook
