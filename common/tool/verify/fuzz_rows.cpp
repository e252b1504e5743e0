#include "verify/fuzz_rows.hpp"

#include "geometry/fuzzed.hpp"
#include "rows/planned_rows.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

constexpr double seconds_a_mask = 60;

void fuzz_row(const Workbook& workbook, const Row& row, int polygons, Tally& tally) {
  const std::string program = worker_target(row, Who::reference);
  const Command command{{(workbook.programs() / program).string()}, {}};
  try {
    Worker worker(command, workbook.logs() / (row.id + ".fuzz.log"), {seconds_a_mask, 0});
    const std::string wrong = fuzz(worker, row.method, polygons);
    if (wrong.empty()) {
      tally.pass();
    } else {
      tally.fail(row.label + ": " + wrong);
    }
  } catch (const WorkerFailure& failure) {
    if (failure.kind == WorkerFailure::Kind::unavailable) {
      tally.skip(row.label + ": " + failure.what());
    } else {
      tally.fail(row.label + ": " + failure.what());
    }
  }
}

}  // namespace

std::string fuzz(Worker& worker, const std::string& method, int polygons) {
  if (!worker.make(method).device.empty()) return "";
  for (int number = 0; number < polygons; ++number) {
    const Case shape = fuzzed_case(drawn_bytes(number));
    worker.set_case(shape.ring, shape.border_value, shape.width, shape.height, 1);
    worker.run(1);
    const std::string wrong = difference(shape, worker.mask().mask);
    if (!wrong.empty()) return "polygon " + std::to_string(number) + ": " + wrong;
  }
  return "";
}

Tally fuzz_rows(const Workbook& workbook, int polygons) {
  Tally tally;
  Progress progress("odd polygons");
  const std::vector<Row>& rows = workbook.table.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].is_python) continue;
    progress.update(static_cast<double>(i) / rows.size(), rows[i].label);
    fuzz_row(workbook, rows[i], polygons, tally);
  }
  return tally;
}

}  // namespace workbook
