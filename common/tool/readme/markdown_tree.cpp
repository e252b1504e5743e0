#include "readme/markdown_tree.hpp"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>

namespace workbook {
namespace {

constexpr std::size_t short_code = 38;  // characters

std::string mark_around(const std::string& type, const std::string& inside) {
  if (type == "code") return inside.find('`') == inside.npos ? "`" : "``";
  return type == "emph" ? "*" : type == "strong" ? "**" : "";
}

}  // namespace

Tree tree_of(const std::string& markdown) {
  // A lone CR ends a line for cmark-gfm, and for nobody else: lines would be counted in two ways.
  std::string text = markdown;
  std::replace(text.begin(), text.end(), '\r', ' ');
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser, text.data(), text.size());
  Tree tree(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return tree;
}

std::vector<cmark_node*> children_of(cmark_node* node) {
  std::vector<cmark_node*> children;
  for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child)) {
    children.push_back(child);
  }
  return children;
}

std::string type_of(cmark_node* node) { return cmark_node_get_type_string(node); }

int line_of(cmark_node* node) {
  const int line = cmark_node_get_start_line(node);
  // A paragraph right above a table has left its first line to the table, and counts from 0.
  for (cmark_node* at = node; at; at = cmark_node_parent(at)) {
    const bool is_above_table = type_of(at) == "paragraph" && !cmark_node_get_start_line(at);
    if (is_above_table) return line + cmark_node_get_start_line(cmark_node_next(at));
  }
  return line;
}

std::string literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal ? literal : "";
}

std::string inline_text(cmark_node* node, char code_blank) {
  std::string text;
  for (cmark_node* child : children_of(node)) {
    const std::string type = type_of(child);
    std::string inside = literal_of(child) + inline_text(child, code_blank);
    if (type == "softbreak" || type == "linebreak") inside = " ";
    if (type == "code" && inside.size() <= short_code) {
      std::replace(inside.begin(), inside.end(), ' ', code_blank);
    }
    if (type == "table_cell" && !text.empty()) text += " | ";
    const std::string mark = mark_around(type, inside);
    text += mark + inside + mark;
  }
  return text;
}

}  // namespace workbook
