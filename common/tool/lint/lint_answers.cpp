// A stage's page against the solution's TODO blocks.
#include <algorithm>
#include <iterator>
#include <set>

#include "base/text.hpp"
#include "cut/cut.hpp"
#include "lint/lint_checks.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"
#include "repository/todo_places.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

// An answer and the file that it stands in.
struct Placed {
  TodoBlock answer;
  std::string file;  // as shown
};

std::vector<Placed> answers_of(const Workbook& workbook, const std::vector<Skeleton>& skeletons) {
  std::vector<Placed> found;
  for (const Skeleton& skeleton : skeletons) {
    const std::string file = workbook.shown(skeleton.solution);
    for (const TodoBlock& answer : todo_blocks(read_text(skeleton.solution), file)) {
      found.push_back({answer, file});
    }
  }
  return found;
}

std::set<int> named_todos(const StageReadme& readme) {
  std::set<int> numbers;
  for (const TodoName& todo : readme.todos) numbers.insert(todo.number);
  return numbers;
}

void name_missing_todo(const StageReadme& readme, int number, const std::string& where,
                       Faults& faults) {
  const Section* task = readme.section("Task");
  const std::string name = "TODO " + std::to_string(number);
  faults.add(task ? task->line : 1, name + " of " + where +
                                        " is not in `Task`: say there, after **" + name +
                                        "**, what is to do");
}

void check_todos(const StageReadme& readme, const std::vector<Placed>& placed, Faults& faults) {
  const std::set<int> named = named_todos(readme);
  std::set<int> known;
  for (const Placed& at : placed) {
    const int number = at.answer.todo.number;
    const bool is_new = known.insert(number).second;
    if (is_new && !named.count(number)) {
      name_missing_todo(readme, number, at.file + ":" + std::to_string(at.answer.line), faults);
    }
  }
  for (const TodoName& todo : readme.todos) {
    if (known.count(todo.number)) continue;
    faults.add(todo.line, "TODO " + std::to_string(todo.number) +
                              " is in no file of the solution: correct the number");
  }
}

// The files between backticks behind **Edit only**.
std::set<std::string> edited_files(const std::string& facts) {
  const std::size_t begin = facts.find("**Edit only**"), end = facts.find("**Check with**");
  if (begin == facts.npos || end == facts.npos || end < begin) return {};
  std::set<std::string> names;
  for (std::size_t open = facts.find('`', begin); open < end;) {
    const std::size_t close = facts.find('`', open + 1);
    if (close == facts.npos) break;
    names.insert(facts.substr(open + 1, close - open - 1));
    open = facts.find('`', close + 1);
  }
  return names;
}

void check_edited_files(const StageReadme& readme, const std::vector<Skeleton>& skeletons,
                        Faults& faults) {
  for (const Passage& facts : readme.opening) {
    if (facts.text.find("**Edit only**") == facts.text.npos) continue;
    std::set<std::string> named = edited_files(facts.text);
    for (const Skeleton& skeleton : skeletons) {
      const std::string name = skeleton.file.filename();
      if (!named.erase(name)) {
        faults.add(facts.line, "**Edit only** lacks `" + name + "`, which has a solution");
      }
    }
    for (const std::string& name : named) {
      faults.add(facts.line, "**Edit only** names `" + name + "`, which has no solution");
    }
  }
}

// Code as it is compared: blanks and braces are matters of style.
std::string bare(const std::string& text) {
  std::string result;
  std::copy_if(text.begin(), text.end(), std::back_inserter(result),
               [](unsigned char c) { return !std::isspace(c) && c != '{' && c != '}'; });
  return result;
}

std::string without_block_comments(std::string text) {
  for (std::size_t begin = text.find("/*"); begin != text.npos; begin = text.find("/*", begin)) {
    const std::size_t end = text.find("*/", begin + 2);
    text.erase(begin, end == text.npos ? end : end + 2 - begin);
  }
  return text;
}

// The lines of code of an answer, bare: no comments, no lone braces.
std::vector<std::string> code_of(const Placed& at) {
  const std::string extension = fs::path(at.file).extension();
  const bool hash_comments = extension == ".py" || extension == ".cmake";
  std::string text;
  for (const std::string& line : at.answer.lines) {
    text += line.substr(0, line.find(hash_comments ? "#" : "//")) + "\n";
  }
  if (!hash_comments) text = without_block_comments(text);
  std::vector<std::string> code;
  for (const std::string& line : lines_of(text)) {
    const std::string rest = bare(line);
    if (rest.find_first_not_of("();") != rest.npos) code.push_back(rest);
  }
  return code;
}

void check_hints_against(const StageReadme& readme, const std::vector<Placed>& placed,
                         Faults& faults) {
  for (const Hint& hint : readme.hints) {
    const std::string shown = bare(hint.text);
    for (const Placed& at : placed) {
      const std::vector<std::string> code = code_of(at);
      const bool whole =
          !code.empty() && std::all_of(code.begin(), code.end(), [&](const std::string& line) {
            return shown.find(line) != shown.npos;
          });
      if (!whole) continue;
      faults.add(hint.line, "this hint shows the whole answer to TODO " +
                                std::to_string(at.answer.todo.number) + " (" + at.file + ":" +
                                std::to_string(at.answer.line) + "): leave the decisive piece out");
    }
  }
}

}  // namespace

void check_answers(const Workbook& workbook, const Stage& stage, const StageReadme& readme,
                   Faults& faults) {
  const std::vector<Skeleton> skeletons = cut_stage(workbook, stage);
  if (skeletons.empty()) {
    // A TODO that is done leaves no mark: only those that are open can be compared.
    const std::set<int> named = named_todos(readme);
    std::set<int> open;
    for (const OpenTodo& todo : open_todos(stage, workbook.root / stage.folder)) {
      open.insert(todo.number);
    }
    for (const int number : open) {
      if (!named.count(number)) name_missing_todo(readme, number, stage.folder, faults);
    }
    return;
  }
  const std::vector<Placed> placed = answers_of(workbook, skeletons);
  check_todos(readme, placed, faults);
  check_edited_files(readme, skeletons, faults);
  check_hints_against(readme, placed, faults);
}

}  // namespace workbook
