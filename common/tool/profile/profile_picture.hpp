/// The picture of a page that shows a profile.
/// @file
#pragma once

#include <string>

#include "profile/profile_page.hpp"

namespace workbook {

/// The runs' call trees as icicles one below the other, on one scale, as SVG for the page.
std::string profile_picture(const ProfilePage& page);

}  // namespace workbook
