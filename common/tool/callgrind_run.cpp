#include "tool/callgrind_run.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "geometry/oracle.hpp"
#include "geometry/polygons.hpp"
#include "timing/worker.hpp"
#include "tool/console.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr double class_side = 1024;
constexpr Limits patience = {600, std::size_t{4} << 30};
// The function of the worker that makes the timed call, and nothing else.
const std::string counted_function = "workbook_timed_call";

Command under_callgrind(const fs::path& worker, const fs::path& output) {
  return {{"valgrind", "--quiet", "--tool=callgrind", "--toggle-collect=" + counted_function,
           "--dump-after=" + counted_function, "--dump-instr=yes", "--compress-strings=no",
           "--compress-pos=no", "--callgrind-out-file=" + output.string(), worker.string()},
          // Functions of libraries are looked up at the start, not in the first call of each.
          {"OMP_NUM_THREADS=1", "LD_BIND_NOW=1"}};
}

// Something moves while valgrind works.
class Meanwhile {
 public:
  explicit Meanwhile(const std::string& what) : progress_("counting instructions") {
    look_while_waiting([this, what] { progress_.update(std::nullopt, what); });
  }
  ~Meanwhile() { look_while_waiting({}); }
  Meanwhile(const Meanwhile&) = delete;
  Meanwhile& operator=(const Meanwhile&) = delete;

 private:
  Progress progress_;
};

// Empty, or what is wrong with the mask. Throws WorkerFailure.
std::string make_one_mask(const Command& command, const fs::path& error_file,
                          const std::string& method, const CountedCase& shape) {
  Worker worker(command, error_file, patience);
  worker.make(method);
  worker.set_case(shape.ring, true, shape.width, shape.height, 1);
  worker.run(1);
  const Mask expected = mask_by_rule(shape.ring, true, shape.width, shape.height);
  return fault_of(worker.mask(), expected);
}

CallgrindRun what_came_of(const std::function<std::string()>& make_mask) {
  try {
    const std::string fault = make_mask();
    return {fault.empty() ? Status::ok : Status::wrong, fault, {}};
  } catch (const WorkerFailure& failure) {
    return {status_of(failure.kind), failure.what(), {}};
  }
}

bool has_files(const fs::path& folder, const std::string& extension) {
  std::error_code error;
  const fs::directory_iterator files(folder, error);
  return std::any_of(begin(files), end(files),
                     [&](const auto& entry) { return entry.path().extension() == extension; });
}

}  // namespace

void require_valgrind() {
  if (run_process({{"valgrind", "--version"}, {}}, {30, 0}).ok()) return;
#ifdef __APPLE__
  throw Stop(cannot_judge, "valgrind, which counts the instructions, does not run on this system.");
#else
  throw Stop(cannot_judge,
             "valgrind, which counts the instructions, is missing: ./workbook setup tools");
#endif
}

CountedCase small_class_case(int side) {
  CountedCase shape{class_polygon(), side, side};
  for (Vertex& v : shape.ring) {
    v = {std::round(v.x * side / class_side), std::round(v.y * side / class_side)};
  }
  return shape;
}

std::string why_not_counted(const Workbook& workbook, const Stage& stage) {
  const fs::path folder = workbook.root / stage.folder;
  if (has_files(folder, ".cl")) {
    return stage.id +
           ": the OpenCL driver compiles the kernel while the program runs, and callgrind cannot "
           "see into that; ./workbook bench " +
           short_name(stage) + " shows the time of the kernel by OpenCL's own events.";
  }
  if (fs::exists(folder / "stage.cpp")) return "";
  const std::string nothing = stage.id + " makes no mask, so there is nothing to count";
  return has_files(folder, ".py") ? nothing +
                                        "; ./workbook profile shows where its Python "
                                        "versions spend their time."
                                  : nothing + ".";
}

CallgrindRun run_callgrind(const Workbook& workbook, const fs::path& worker,
                           const std::string& method, const CountedCase& shape) {
  make_folder(workbook.logs());
  const std::string name = worker.filename().string() + (method.empty() ? "" : "." + method);
  const fs::path base = workbook.logs() / (name + ".callgrind");
  // Two commands at once must not write into one file.
  const fs::path draft = base.string() + "." + std::to_string(getpid());
  const fs::path first_dump = draft.string() + ".1";  // callgrind's name for it
  CallgrindRun run;
  {
    const Meanwhile moving(name);
    run = what_came_of([&] {
      return make_one_mask(under_callgrind(worker, draft), base.string() + ".log", method, shape);
    });
  }
  std::error_code error;
  fs::remove(draft, error);
  run.counts = base;
  if (run.status != Status::ok) {
    fs::remove(first_dump, error);
    return run;
  }
  fs::rename(first_dump, run.counts, error);
  if (error) {
    throw Stop(cannot_judge,
               "valgrind wrote no counts to " + workbook.shown(base) + ": is the disk full?");
  }
  return run;
}

}  // namespace workbook
