#include "verify/part_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr std::size_t longest_line = 300;

// The first line says which test; what follows is shown as it is, but for a file on one line.
std::string failure_text(const std::string& failure, int width) {
  const std::size_t end = std::min(failure.find('\n'), failure.size());
  const std::string rest = end < failure.size() ? failure.substr(end + 1) : "";
  std::string text = wrapped("FAILED " + failure.substr(0, end), width, 2);
  for (const std::string& line : lines_of(rest)) {
    text += line.substr(0, longest_line) + (line.size() > longest_line ? " ..." : "") + "\n";
  }
  return text;
}

}  // namespace

std::string part_text(const std::string& part, const Tally& tally, const std::string& remark) {
  const Style style = tally.failed() ? Style::bad : tally.skipped() ? Style::dim : Style::good;
  const int width = terminal_width();
  std::string text = left(part + " ", 26) + styled(style, tally.text()) + remark + "\n";
  for (const std::string& failure : tally.failures()) text += failure_text(failure, width);
  for (const std::string& skip : tally.skips()) text += wrapped("skipped " + skip, width, 2);
  return text;
}

}  // namespace workbook
