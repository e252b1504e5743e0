#include "build/oracle_guard.hpp"

#include "base/text.hpp"
#include "build/isolation.hpp"

namespace workbook {

const char* const judge_use_text =
    "your code includes common/geometry/oracle, which decides what is right: a mask that it makes "
    "proves nothing and has no speed. Write the rule yourself.";

bool uses_the_judge(const std::string& notes, const std::string& target) {
  const std::string folder = "/CMakeFiles/" + target + ".dir/";
  bool ours = false;
  for (const std::string& line : lines_of(notes)) {
    if (line.compare(0, 1, " ") != 0) {
      ours = line.find(folder) != line.npos;
    } else if (ours && line.find("common/geometry/oracle.") != line.npos) {
      return true;
    }
  }
  return false;
}

bool uses_the_judge(const Workbook& workbook, const std::string& target) {
  return uses_the_judge(compile_notes(workbook), target);
}

}  // namespace workbook
