#include "cut/cut.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <sstream>

#include "base/pattern.hpp"

namespace workbook {
namespace {

enum class Syntax { c_family, opencl, python, cmake };

Syntax syntax_of(const std::string& name) {
  if (name.ends_with(".cl")) return Syntax::opencl;
  if (name.ends_with(".py")) return Syntax::python;
  if (name.ends_with(".cmake")) return Syntax::cmake;
  return Syntax::c_family;
}

constexpr std::size_t most_columns = 100;

struct Block {
  Todo todo;
  std::string indent;
  bool declarations = false;
  int line = 0;
  std::vector<std::string> answer = {};
};

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

std::string replacement(const Block& block, Syntax syntax) {
  const std::string number = std::to_string(block.todo.number);
  const std::string text = "TODO " + number + ": " + block.todo.what;
  if (syntax == Syntax::cmake) return block.indent + "# " + text + "\n";
  if (block.declarations) return block.indent + "// " + text + "\n";
  switch (syntax) {
    case Syntax::python:
      return block.indent + "# TODO " + number + "\n" + block.indent +
             "raise NotImplementedError(" + quoted(text) + ")\n";
    case Syntax::opencl:
      return "#error " + quoted(text) + "\n";
    default:
      return block.indent + "WORKBOOK_TODO(" + number + ", " + quoted(block.todo.what) + ");\n";
  }
}

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
  return longest;
}

// Calls `outside` for each line that stays and `closed` at the end of each block.
void scan(const std::string& source, const std::string& name,
          const std::function<void(const std::string&)>& outside,
          const std::function<void(const Block&)>& closed) {
  static const Pattern open(
      R"(([[:space:]]*)(//|#) TODO ([0-9]+)( \(declarations\))?: (.*[^[:space:]])[[:space:]]*)");
  static const Pattern close("[[:space:]]*(//|#) END TODO ([0-9]+)[[:space:]]*");
  std::optional<Block> block;
  std::istringstream lines(source);
  std::string line;
  const auto fail = [&](int number, const std::string& why) {
    throw CutError(name + ":" + std::to_string(number) + ": " + why);
  };
  int number = 0;
  while (std::getline(lines, line)) {
    ++number;
    if (const auto begin = open.match(line)) {
      if (block) fail(number, "a TODO block inside TODO " + std::to_string(block->todo.number));
      block = Block{
          {std::stoi(begin->at(3)), begin->at(5)}, begin->at(1), !begin->at(4).empty(), number};
    } else if (const auto end = close.match(line)) {
      const std::string& closed_todo = end->at(2);
      if (!block) fail(number, "END TODO " + closed_todo + " closes nothing");
      const std::string opened = std::to_string(block->todo.number);
      if (closed_todo != opened) {
        fail(number, "END TODO " + closed_todo + " closes TODO " + opened);
      }
      if (longest_line(replacement(*block, syntax_of(name))) > most_columns) {
        fail(block->line, "TODO " + opened + " is too long for a line of the skeleton");
      }
      closed(*block);
      block.reset();
    } else if (block) {
      block->answer.push_back(line);
    } else {
      outside(line);
    }
  }
  if (block) fail(block->line, "TODO " + std::to_string(block->todo.number) + " is never closed");
}

}  // namespace

std::string cut(const std::string& solution, const std::string& name, int solved) {
  const Syntax syntax = syntax_of(name);
  std::string skeleton;
  scan(
      solution, name, [&](const std::string& line) { skeleton += line + "\n"; },
      [&](const Block& block) {
        if (block.todo.number > solved) {
          skeleton += replacement(block, syntax);
          return;
        }
        for (const std::string& line : block.answer) skeleton += line + "\n";
      });
  return skeleton;
}

std::vector<TodoBlock> todo_blocks(const std::string& solution, const std::string& name) {
  std::vector<TodoBlock> found;
  scan(
      solution, name, [](const std::string&) {},
      [&](const Block& block) {
        found.push_back({block.todo, block.line, block.answer});
      });
  return found;
}

std::vector<Todo> todos(const std::string& solution, const std::string& name) {
  std::vector<Todo> found;
  for (const TodoBlock& answer : todo_blocks(solution, name)) found.push_back(answer.todo);
  return found;
}

}  // namespace workbook
