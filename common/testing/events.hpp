/// Tells the `workbook` command what a test program does, as it happens, so that nothing is lost
/// when the program dies.
/// @file
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace workbook {

/// Environment variable that names the file to append events to. One event a line, tab-separated:
///
///     start NAME FILE:LINE | announced WORDS | failure FILE:LINE MESSAGE | property KEY VALUE |
///     end NAME passed|failed|skipped
///
/// Backslash, tab and line breaks inside a field are written as `\\` `\t` `\n`.
inline constexpr const char* events_variable = "WORKBOOK_EVENTS";

class EventWriter : public testing::EmptyTestEventListener {
 public:
  explicit EventWriter(const std::string& file);
  ~EventWriter() override;

  void OnTestStart(const testing::TestInfo& test) override;
  void OnTestPartResult(const testing::TestPartResult& result) override;
  void OnTestEnd(const testing::TestInfo& test) override;
  void announce(const std::string& words);

 private:
  void write(std::initializer_list<std::string> fields);

  std::FILE* file_;
};

/// Says what the test that runs is about to do and what may go wrong there. Where the code under
/// test ends the process, the `workbook` command shows these words beside how it ended; otherwise
/// nobody reads them.
void announce(const std::string& words);

}  // namespace workbook
