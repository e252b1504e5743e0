#include "repository/todo_places.hpp"

#include <algorithm>
#include <sstream>

#include "base/pattern.hpp"
#include "base/text.hpp"
#include "repository/files.hpp"
#include "repository/stages.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

bool may_hold_todos(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename();
  return entry.is_regular_file() && entry.path().extension() != ".md" &&
         name.find("_test.") == name.npos;
}

// A TODO's number and what to do, from any of the forms that cut() gives it.
std::optional<Pattern::Groups> todo_in(const std::string& line) {
  static const Pattern forms[] = {
      Pattern(R"re(.*WORKBOOK_TODO\(([0-9]+),[[:space:]]*"(.*)"\);.*)re"),
      Pattern(R"re(.*WORKBOOK_TODO\(([0-9]+),([[:space:]]*).*)re"),
      Pattern(R"re(.*TODO ([0-9]+): (.*)"\)?[[:space:]]*)re"),
      Pattern(R"re(.*TODO ([0-9]+): (.*))re")};
  for (const Pattern& form : forms) {
    if (auto match = form.match(line)) return match;
  }
  return std::nullopt;
}

std::vector<OpenTodo> todos_in(const Stage& stage, const fs::path& file) {
  const fs::path shown = fs::path(stage.folder) / file.filename();
  std::vector<OpenTodo> found;
  std::istringstream lines(read_text(file));
  std::string line;
  for (int at = 1; std::getline(lines, line); ++at) {
    if (line.find("TODO") == line.npos) continue;
    line.erase(std::remove(line.begin(), line.end(), '\\'), line.end());
    const auto todo = todo_in(line);
    if (!todo) continue;
    found.push_back({std::stoi(todo->at(1)), "TODO " + todo->at(1) + ": " + trimmed(todo->at(2)),
                     shown.string() + ":" + std::to_string(at)});
  }
  return found;
}

}  // namespace

std::vector<OpenTodo> open_todos(const Stage& stage, const fs::path& folder) {
  std::vector<OpenTodo> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!may_hold_todos(entry)) continue;
    for (OpenTodo& open : todos_in(stage, entry.path())) found.push_back(std::move(open));
  }
  return found;
}

std::string places_of_todo(const Stage& stage, const fs::path& folder, const std::string& todo) {
  std::string first, others;
  const std::string mark = todo.substr(0, todo.find(':') + 1);
  for (const OpenTodo& open : open_todos(stage, folder)) {
    if (open.text.compare(0, mark.size(), mark) != 0) continue;
    const bool named = first.empty() && open.text == todo;
    (named ? first : others) += (named || others.empty() ? "" : ", ") + open.place;
  }
  return first.empty() ? others : others.empty() ? first : first + ", and " + others;
}

std::optional<OpenTodo> first_open_todo(const Stage& stage, const std::vector<fs::path>& files) {
  std::optional<OpenTodo> first;
  for (const fs::path& file : files) {
    for (OpenTodo& open : todos_in(stage, file)) {
      if (!first || open.number < first->number) first = std::move(open);
    }
  }
  return first;
}

}  // namespace workbook
