/// The lines that cost most, as a picture: for a page that shows one result.
/// @file
#pragma once

#include <string>

#include "annotate/annotated_stage.hpp"

namespace workbook {

/// An SVG file: each line that has at least half a percent of the instructions, in the order of the
/// source, with a bar of its own instructions and of those of helpers. The longest bar is the most
/// expensive line's.
std::string annotate_picture(const AnnotatedStage& stage);

}  // namespace workbook
