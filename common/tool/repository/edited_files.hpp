// The files that a student edits, as the stage's CMakeLists.txt lists them: the one list that is
// there in every copy, with solutions or without, built or not.
#pragma once

#include <string>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

// The words between EDIT and the next keyword of the workbook_stage() call in `text`, a
// CMakeLists.txt. Empty where there is no such call or no such list.
std::vector<std::string> edit_list(const std::string& text);

// The same for another keyword than EDIT.
std::vector<std::string> file_list(const std::string& text, const std::string& keyword);

// The files, with their whole paths, in the order of the list; they need not exist. Throws Stop
// with cannot_judge where the list cannot be read.
std::vector<std::filesystem::path> edited_files(const Workbook& workbook, const Stage& stage);

}  // namespace workbook
