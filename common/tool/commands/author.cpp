// What judges the workbook itself.
#include "commands/commands.hpp"

namespace workbook {

Program this_program() { return {{{"verify", add_verify}, {"cut", add_cut}, {"dev", add_dev}}}; }

}  // namespace workbook
