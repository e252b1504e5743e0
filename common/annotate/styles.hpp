/// The style sheet of this folder, embedded.
/// @file
#pragma once

namespace workbook {

extern const char annotate_css[];  ///< annotate.css: the listing

}  // namespace workbook
