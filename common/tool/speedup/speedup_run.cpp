#include "speedup/speedup_run.hpp"

#include "build/lock.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

std::vector<Planned> plan_rows(const Workbook& workbook, const SpeedupOptions& options) {
  std::vector<Planned> plan;
  for (const Row& row : find_rows(workbook.table.rows, options.rows)) {
    if (row.is_python) {
      plan.push_back(plan_python(workbook, row, options.shape, options.row_steps));
    } else {
      plan.push_back(plan_stage(workbook, row, Who::reference, options.shape));
      const bool with_yours = options.with_yours && !row.is_worked;
      if (with_yours) plan.push_back(plan_stage(workbook, row, Who::yours, options.shape));
    }
  }
  return plan;
}

// The lock of the build folder is given back before the measuring begins.
std::vector<Planned> plan_and_build(const Workbook& workbook, const SpeedupOptions& options) {
  Build build(workbook);  // configures, which is what chooses the interpreter
  std::vector<Planned> plan = plan_rows(workbook, options);
  build_rows(workbook, build, plan);
  return plan;
}

// The device of the first kernels that were timed.
std::string opencl_device(const std::vector<MeasuredRow>& rows) {
  for (const MeasuredRow& row : rows) {
    if (row.series.status == Status::ok && !row.series.kernel.empty()) {
      return row.series.first.device;
    }
  }
  return "";
}

Machine measured_machine(const Workbook& workbook, const Speedup& speedup, const Load& load) {
  Machine machine = this_machine(workbook);
  machine.load = load;
  machine.noise = noise_of(speedup.control.wall);
  machine.opencl_device = opencl_device(speedup.rows);
  return machine;
}

}  // namespace

Speedup measure_speedup(const Workbook& workbook, const SpeedupOptions& options) {
  std::vector<Planned> plan = plan_and_build(workbook, options);
  const Lock alone = lock_machine();
  std::vector<Variant> variants{yardstick(workbook, "floor"), yardstick(workbook, "control")};
  Plan session{options.shape};
  session.rounds = options.rounds;
  std::optional<std::size_t> baseline;
  for (const Planned& planned : plan) {
    if (!planned.measured) continue;
    if (planned.row.who == Who::baseline && !baseline) baseline = variants.size();
    if (baseline) session.compared.push_back({*baseline, variants.size()});
    variants.push_back(planned.variant);
  }
  Progress progress("measuring");
  const LoadWatch watch;
  const Session measured = measure(variants, session, [&](double share, const std::string& what) {
    progress.update(share, what);
  });
  const Load load = watch.so_far();
  Speedup result{{}, measured.series[0], measured.series[1], measured.done, {}};
  std::size_t next = 2;
  for (Planned& planned : plan) {
    if (planned.measured) planned.row.series = measured.series[next++];
    result.rows.push_back(planned.row);
  }
  result.machine = measured_machine(workbook, result, load);
  return result;
}

}  // namespace workbook
