/// Cuts a skeleton from a solution: every answer between `TODO n: what to do` and `END TODO n`
/// becomes a call that says which TODO is missing.
/// @file
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace workbook {

struct CutError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Todo {
  int number;
  std::string what;
};

/// A TODO block of a solution.
struct TodoBlock {
  Todo todo;
  int line;                        ///< of its opening comment
  std::vector<std::string> lines;  ///< what stands between the marks, explanation included
};

/// The skeleton of `solution`, whose file is called `name` (its extension chooses the syntax).
///
/// A block runs from a line that is only the comment `// TODO n: what to do` to the line
/// `// END TODO n` (`#` for `//` in Python and CMake). It is replaced as a whole by
///
///     C, C++        WORKBOOK_TODO(n, "what to do");
///     OpenCL (.cl)  #error "TODO n: what to do"
///     Python        # TODO n, then raise NotImplementedError("TODO n: what to do")
///     CMake, and blocks opened with `TODO n (declarations): what to do`
///                 the comment `// TODO n: what to do` alone
///
/// Throws CutError that names the line of a block that is nested, never closed, closed by another
/// number, or replaced by more than 100 columns.
/// Blocks with a number up to `solved` stay, as they would when the student had written them.
std::string cut(const std::string& solution, const std::string& name, int solved = 0);

/// The TODO blocks of a solution, in the order of the file. Throw as cut() does.
std::vector<TodoBlock> todo_blocks(const std::string& solution, const std::string& name);
std::vector<Todo> todos(const std::string& solution, const std::string& name);

}  // namespace workbook
