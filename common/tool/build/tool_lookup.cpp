#include "build/tool_lookup.hpp"

#include <map>
#include <utility>

#include "base/text.hpp"
#include "process/process.hpp"

namespace workbook {

Installed read_installed(const std::string& answer) {
  const std::string line = trimmed(answer.substr(0, answer.find('\n')));
  const std::size_t first = line.find('|'), last = line.rfind('|');
  if (first == line.npos || first == last) return {};
  Installed tool;
  const std::string state = line.substr(0, first), how = line.substr(first + 1, last - first - 1);
  if (state == "found") tool.state = Installed::State::found;
  if (state == "absent") tool.state = Installed::State::not_in_this_release;
  const std::string command = "command ";
  if (how.rfind(command, 0) == 0) tool.command = how.substr(command.size());
  tool.package = line.substr(last + 1);
  return tool;
}

Installed look_up(const Workbook& workbook, const std::string& what) {
  static std::map<std::pair<std::string, std::string>, Installed> known;
  const std::string setup = (workbook.root / "common" / "setup" / "setup.sh").string();
  const auto [entry, is_new] = known.try_emplace({setup, what});
  if (is_new) {
    entry->second = read_installed(run_process({{"sh", setup, "find", what}, {}}).output);
  }
  return entry->second;
}

std::string path_of(const Installed& tool) {
  return trimmed(run_process({{"sh", "-c", "command -v \"$0\"", tool.command}, {}}).output);
}

std::string why_missing(const std::string& what, const Installed& tool) {
  if (tool.state == Installed::State::not_in_this_release) {
    return what + " is missing, and this release of the system has no package " + tool.package +
           " for it";
  }
  return what + " is missing (package " + tool.package + "): ./workbook setup tools installs it";
}

}  // namespace workbook
