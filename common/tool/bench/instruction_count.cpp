#include "bench/instruction_count.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "process/lines.hpp"
#include "profile/profiled_worker.hpp"

namespace workbook {
namespace {

InstructionCount not_counted(Status status, const std::string& why) {
  InstructionCount count;
  count.status = status;
  count.why = why;
  return count;
}

}  // namespace

std::uint64_t callgrind_total(const std::filesystem::path& file) {
  std::ifstream input(file);
  const std::string mark = "totals: ";
  const std::string line = last_line_with(input, mark);
  std::uint64_t total = 0;
  if (line.empty() || !(std::istringstream(line.substr(mark.size())) >> total) || total == 0) {
    throw std::runtime_error(file.string() + " holds no counts of callgrind");
  }
  return total;
}

InstructionCount count_instructions(const Workbook& workbook, const Stage& stage,
                                    const std::string& variant, const std::string& method) {
  if (const std::string why = why_not_counted(workbook, stage); !why.empty()) {
    return not_counted(Status::unavailable, why);
  }
  require_valgrind();
  const ProfiledWorker worker = build_profiled_worker(workbook, stage, variant);
  if (worker.status != Status::ok) return not_counted(worker.status, worker.why);
  InstructionCount count;
  count.shape = small_class_case();
  const CallgrindRun run = run_callgrind(workbook, worker.program, method, count.shape);
  count.status = run.status;
  count.why = run.why;
  if (run.status == Status::ok) count.total = callgrind_total(run.counts);
  return count;
}

}  // namespace workbook
