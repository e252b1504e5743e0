// What measures, counts and draws.
#include "commands/commands.hpp"

namespace workbook {

Program this_program() {
  return {{{"bench", add_bench},
           {"annotate", add_annotate},
           {"profile", add_profile},
           {"speedup", add_speedup},
           {"board", add_board}}};
}

}  // namespace workbook
