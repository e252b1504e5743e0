/// A file inside a page.
/// @file
#pragma once

#include <string>
#include <string_view>

namespace workbook {

/// "data:image/png;base64,iVBORw0..": base64 as in RFC 4648, section 4.
std::string data_uri(const std::string& media_type, std::string_view bytes);

}  // namespace workbook
