// A class that never was: results files for tests of the board, and to see one before a course.
#pragma once

#include <string>
#include <vector>

#include "repository/stages.hpp"

namespace workbook {

// The results file of one person, the same for the same seed everywhere. `rows` is the workbook's
// table. Machines, progress and skill are drawn.
std::string made_up_result(unsigned seed, const std::vector<Row>& rows);

}  // namespace workbook
