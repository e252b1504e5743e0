/// A Markdown page as a tree: cmark-gfm, for this room alone.
/// @file
#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string>
#include <vector>

namespace workbook {

struct FreeTree {
  void operator()(cmark_node* root) const { cmark_node_free(root); }
};

using Tree = std::unique_ptr<cmark_node, FreeTree>;

/// With GitHub's tables.
Tree tree_of(const std::string& markdown);

std::vector<cmark_node*> children_of(cmark_node* node);

/// "heading", "table_row", ...: the types of an extension have no constant to compare with.
std::string type_of(cmark_node* node);

/// Counted from 1.
int line_of(cmark_node* node);

/// Empty for a node that has none.
std::string literal_of(cmark_node* node);

/// What stands in a paragraph, heading, link, row ... on one line, links by their text. Code keeps
/// its backticks and emphasis its stars; in short code `code_blank` stands for a blank.
std::string inline_text(cmark_node* node, char code_blank = ' ');

}  // namespace workbook
