/// The annotated page: each source line with the instructions that it took.
/// @file
#pragma once

#include <string>
#include <vector>

#include "annotate/annotated_stage.hpp"

namespace workbook {

/// One page for one stage, or two of the same case side by side. `how` is a sentence on what was
/// run and how: plain text.
std::string annotate_page(const std::vector<AnnotatedStage>& stages, const std::string& how);

/// Parts of it, HTML. `prefix` keeps ids of two stages apart.
std::string annotate_totals(const std::vector<AnnotatedStage>& stages);
std::string annotate_functions(const AnnotatedStage& stage);
std::string annotate_listing(const AnnotatedStage& stage, const std::string& prefix);

/// The kind as a word in a frame of its own colour.
std::string badge(Kind kind);

}  // namespace workbook
