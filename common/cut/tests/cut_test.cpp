#include "cut/cut.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace workbook {

using testing::HasSubstr;

TEST(cut, replaces_an_answer_in_cpp_by_a_call) {
  const std::string solution =
      "int f() {\n  // TODO 2: return the \"answer\"\n  // Because.\n  return 42;\n  // END TODO "
      "2\n}\n";
  EXPECT_EQ(cut(solution, "f.cpp"),
            "int f() {\n  WORKBOOK_TODO(2, \"return the \\\"answer\\\"\");\n}\n");
}

TEST(cut, leaves_only_the_comment_where_declarations_stand) {
  EXPECT_EQ(cut("  // TODO 4 (declarations): the edges\n  int edges;\n  // END TODO 4\n", "p.hpp"),
            "  // TODO 4: the edges\n");
}

TEST(cut, raises_in_python) {
  EXPECT_EQ(cut("def f():\n    # TODO 1: run it\n    run()\n    # END TODO 1\n", "f.py"),
            "def f():\n    # TODO 1\n    raise NotImplementedError(\"TODO 1: run it\")\n");
}

TEST(cut, stops_the_kernel_compiler_in_opencl) {
  EXPECT_EQ(cut("// TODO 3: add\nc = a;\n// END TODO 3\n", "k.cl"), "#error \"TODO 3: add\"\n");
}

TEST(cut, leaves_only_the_comment_in_cmake) {
  EXPECT_EQ(cut("# TODO 3: link\nlink()\n# END TODO 3\n", "build.cmake"), "# TODO 3: link\n");
}

TEST(cut, keeps_what_is_outside_the_blocks) { EXPECT_EQ(cut("a\n\n  b\n", "a.c"), "a\n\n  b\n"); }

TEST(cut, refuses_a_block_that_is_never_closed) {
  try {
    cut("x\n// TODO 1: do\n", "a.c");
    FAIL() << "an open block was accepted";
  } catch (const CutError& error) {
    EXPECT_THAT(error.what(), HasSubstr("a.c:2"));
  }
}

TEST(cut, refuses_a_block_inside_another) {
  EXPECT_THROW(cut("// TODO 1: a\n// TODO 2: b\n// END TODO 2\n// END TODO 1\n", "a.c"), CutError);
}

TEST(cut, refuses_an_end_with_another_number) {
  EXPECT_THROW(cut("// TODO 1: a\n// END TODO 2\n", "a.c"), CutError);
}

TEST(cut, refuses_an_end_without_a_beginning) {
  EXPECT_THROW(cut("// END TODO 1\n", "a.c"), CutError);
}

TEST(cut, refuses_a_line_that_would_not_fit_the_skeleton) {
  EXPECT_THROW(cut("// TODO 1: " + std::string(90, 'x') + "\n// END TODO 1\n", "a.c"), CutError);
}

TEST(cut, lists_the_todos_in_order) {
  const auto found =
      todos("// TODO 1: a\n// END TODO 1\n// TODO 2 (declarations): b\n// END TODO 2\n", "a.c");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].what, "a");
  EXPECT_EQ(found[1].number, 2);
}

TEST(cut, gives_the_lines_of_each_answer) {
  const auto found =
      todo_blocks("a\n  // TODO 1: do\n  // Because.\n  b();\n  // END TODO 1\nc\n", "a.c");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(found[0].lines, (std::vector<std::string>{"  // Because.", "  b();"}));
}

}  // namespace workbook
