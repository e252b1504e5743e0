// The filter through which Doxygen reads the headers of common/.
#include <gmock/gmock.h>

#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "tests/places.hpp"
#include "verify/tests/site_python.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;
using testing::Not;

class SiteComments : public SiteFolder {
 protected:
  // What comes out for a header that holds these declarations in namespace workbook.
  std::string filtered(const std::string& declarations) const {
    write("common/geometry/a.hpp", "// About a.\n#pragma once\n\nnamespace workbook {\n\n" +
                                       declarations + "\n}  // namespace workbook\n");
    return filter(root / "common/geometry/a.hpp");
  }

  static std::string filter(const std::filesystem::path& header) {
    return run_python({site_scripts() / "comments.py", header}).output;
  }
};

TEST_F(SiteComments, above_a_declaration_document_it) {
  EXPECT_THAT(filtered("// A point.\nstruct Vertex {};\n"),
              HasSubstr("\n/// @brief A point.\nstruct Vertex {};\n"));
}

TEST_F(SiteComments, at_the_top_document_the_file) {
  EXPECT_THAT(filtered(""), HasSubstr("/// @brief About a.\n/// @file\n"));
}

TEST_F(SiteComments, at_the_top_document_a_type_that_begins_the_file) {
  EXPECT_THAT(filtered("struct A {\n  int x;\n};\n"),
              HasSubstr("\n/** @brief About a. */ struct A {\n"));
}

TEST_F(SiteComments, at_the_top_do_not_document_a_later_type) {
  EXPECT_THAT(filtered("int f();\n\nstruct A {\n};\n"), HasSubstr("\nstruct A {\n"));
}

TEST_F(SiteComments, behind_a_member_document_the_member) {
  EXPECT_THAT(filtered("struct Vertex {\n  double x = 0;  // column, in pixels\n};\n"),
              HasSubstr("\n  double x = 0; ///< column, in pixels\n"));
}

TEST_F(SiteComments, behind_a_member_may_go_on_below_it) {
  EXPECT_THAT(filtered("struct A {\n  int rows;  // how many\n             // there are\n};\n"),
              HasSubstr("\n  int rows; ///< how many\n///< there are\n};"));
}

TEST_F(SiteComments, above_a_blank_line_stay_as_they_are) {
  EXPECT_THAT(filtered("// On all that follows.\n\nint rows();\n"),
              HasSubstr("\n// On all that follows.\n\nint rows();\n"));
}

TEST_F(SiteComments, in_the_body_of_a_function_stay_as_they_are) {
  EXPECT_THAT(filtered("inline int rows() {\n  // Counted once.\n  return 3;  // three\n}\n"),
              HasSubstr("{\n  // Counted once.\n  return 3;  // three\n}\n"));
}

TEST_F(SiteComments, behind_a_closing_brace_stay_as_they_are) {
  EXPECT_THAT(filtered("struct A {\n};  // A\n"), HasSubstr("\n};  // A\n"));
}

TEST_F(SiteComments, in_a_literal_are_none) {
  EXPECT_THAT(filtered("inline const char* url = \"https://a\";\n"),
              HasSubstr("\ninline const char* url = \"https://a\";\n"));
}

TEST_F(SiteComments, above_several_functions_speak_for_each) {
  EXPECT_THAT(filtered("// A tuple.\nValue of(int);\nValue of(double);\n"),
              HasSubstr("/// @brief A tuple.\nValue of(int);\n"
                        "/** @brief A tuple. */ Value of(double);\n"));
}

TEST_F(SiteComments, above_a_member_speak_for_it_alone) {
  EXPECT_THAT(filtered("struct A {\n  // Row y.\n  int row(int y);\n  int at(int x);\n};\n"),
              HasSubstr("\n  int at(int x);\n"));
}

TEST_F(SiteComments, tell_the_first_sentence_from_the_rest) {
  EXPECT_THAT(filtered("// The rule, a.b included. A vertex gives 1.\nint f();\n"),
              HasSubstr("/// @brief The rule, a.b included. @details A vertex gives 1.\n"));
}

TEST_F(SiteComments, make_a_section_of_what_is_thrown) {
  EXPECT_THAT(filtered("// Reads it. Throws std::runtime_error when\n// it cannot.\nint f();\n"),
              HasSubstr("/// @brief Reads it. @throws std::runtime_error when\n/// it cannot.\n"));
}

TEST_F(SiteComments, that_go_on_after_what_is_thrown_stay_one_text) {
  EXPECT_THAT(filtered("// Throws Stop when it is full. Then it is gone.\nint f();\n"),
              Not(HasSubstr("@throws")));
}

TEST_F(SiteComments, hold_no_commands_of_doxygen) {
  EXPECT_THAT(filtered("// With #name, @name, \\name, 5 %x, a * b and --full.\nint f();\n"),
              HasSubstr(R"(With \#name, \@name, \\name, 5 \%x, a \* b and \--full.)"));
}

TEST_F(SiteComments, hold_no_tags) {
  EXPECT_THAT(filtered("// \"a\" where x < b && `std::vector<int>`.\nint f();\n"),
              HasSubstr("&quot;a&quot; where x &lt; b &amp;&amp; "
                        "<code>std::vector&lt;int&gt;</code>."));
}

TEST_F(SiteComments, show_indented_lines_as_code) {
  EXPECT_THAT(filtered("// So:\n//   f(3);  // 4\n// Nothing else.\nint f();\n"),
              HasSubstr("/// @brief So: @code{.cpp}\n///   f(3);  // 4 @endcode\n"
                        "/// Nothing else.\n"));
}

TEST_F(SiteComments, of_private_members_are_left_out_with_them) {
  const std::string text = filtered(
      "class A {\n public:\n  int x();\n\n private:\n  int x_;  // hidden\n};\nint f();\n");
  EXPECT_THAT(text, Not(HasSubstr("x_")));
  EXPECT_THAT(text, HasSubstr("\n};\nint f();\n"));
}

TEST_F(SiteComments, put_what_the_namespace_holds_into_the_folders_group) {
  const std::string text = filtered("int f();\n");
  EXPECT_THAT(text, HasSubstr("namespace workbook { /** @addtogroup api_geometry */ /** @{ */\n"));
  EXPECT_THAT(text, HasSubstr("/** @} */ }  // namespace workbook"));
}

TEST_F(SiteComments, in_c_are_read_as_well) {
  write("common/todo/a.h", "/* What ends\n * the process. */\n#pragma once\n\nint f(void);\n");
  EXPECT_THAT(filter(root / "common/todo/a.h"),
              HasSubstr("/// @brief What ends\n/// the process.\n/// @file\n"));
}

TEST_F(SiteComments, behind_a_function_on_one_line_document_it) {
  EXPECT_THAT(filtered("struct A {\n  int x() const { return 1; }  // the column\n};\n"),
              HasSubstr("{ return 1; } ///< the column\n"));
}

TEST_F(SiteComments, leave_each_line_of_every_header_its_number) {
  EXPECT_EQ(site_python("from pathlib import Path\n"
                        "from api import headers\n"
                        "from comments import Filter\n"
                        "for header in headers(Path(sys.argv[2])):\n"
                        "    text = (Path(sys.argv[2]) / header).read_text(encoding='utf-8')\n"
                        "    if Filter(text, 'x').run().count('\\n') != text.count('\\n'):\n"
                        "        print(header)\n",
                        {repository_root()}),
            "");
}

}  // namespace
}  // namespace workbook
