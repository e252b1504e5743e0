// made_up_class FOLDER COUNT: writes 1.json .. COUNT.json, results of a class that never was.
#include <cstdlib>
#include <iostream>

#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/workbook.hpp"
#include "results/tests/made_up_class.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "made_up_class FOLDER COUNT\n";
    return workbook::wrong_use;
  }
  const workbook::Workbook workbook = workbook::open_workbook();
  for (int i = 1; i <= std::atoi(argv[2]); ++i) {
    workbook::write_text(std::filesystem::path(argv[1]) / (std::to_string(i) + ".json"),
                         workbook::made_up_result(static_cast<unsigned>(i), workbook.table.rows));
  }
  return workbook::yes;
}
