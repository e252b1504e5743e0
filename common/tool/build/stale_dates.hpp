/// Files that were put in place with their old date, by `mv` or `cp -p`.
/// @file
#pragma once

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// The build goes by dates: of a file that is replaced by an older one it would go on using the
/// version before. So the edited files of all stages are compared with copies below build/, and one
/// that is another although its date is older gets the present date. The build folder must be
/// locked. @throws Stop where a copy cannot be written.
void date_replaced_files(const Workbook& workbook);

}  // namespace workbook
