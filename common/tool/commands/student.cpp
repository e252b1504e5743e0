// What a student types, from the first evening on.
#include "commands/commands.hpp"

namespace workbook {

Program this_program() {
  return {{{"test", add_test},
           {"watch", add_watch},
           {"hint", add_hint},
           {"reset", add_reset},
           {"check", add_check}},
          show_stages};
}

}  // namespace workbook
