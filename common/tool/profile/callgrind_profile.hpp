/// A stage's calls as callgrind counted them, for the page that shows profiles.
/// @file
#pragma once

#include <filesystem>
#include <string>

#include "annotate/counts.hpp"
#include "profile/profile_tree.hpp"

namespace workbook {

/// The calls in instructions. Functions of other objects than those below `folder`, where the
/// workbook's programs lie, are foreign. What called the counted call is left out.
CallProfile profile_of_counts(const Counts& counts, const std::filesystem::path& folder);

/// "stage_04::Polygon::make_mask" of "stage_04::Polygon::make_mask(workbook::Mask&) const"; long
/// arguments of templates become "<...>".
std::string without_parameters(const std::string& function);

/// The page on a stage. `title` says which, `how` what was run; both plain text.
std::string stage_profile_page(const std::string& title, const std::string& how,
                               const CallProfile& profile);

}  // namespace workbook
