#include "profile/callgrind_run.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <utility>

#include "geometry/oracle.hpp"
#include "geometry/polygons.hpp"
#include "process/lines.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "stage/protocol.hpp"
#include "terminal/progress.hpp"
#include "timing/worker.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr double class_side = 1024;
constexpr std::size_t most_memory = std::size_t{4} << 30;
constexpr Limits limits_by_itself = {30, most_memory};  // a thousand times what stage 01 takes
constexpr Limits limits_under_callgrind = {600, most_memory};
// The function of the worker that makes the timed call, and nothing else.
const std::string counted_function = "workbook_timed_call";

// Functions of libraries are looked up at the start, not in the first call of each. What the user
// has set of the others changes how much malloc and OpenMP do for the same mask.
Command counted_worker(std::vector<std::string> arguments) {
  return {std::move(arguments),
          {"OMP_NUM_THREADS=1", "LD_BIND_NOW=1"},
          {},
          {"OMP_", "GOMP_", "KMP_", "MALLOC_", "GLIBC_TUNABLES=", "LD_PRELOAD=", "LD_AUDIT="}};
}

Command under_callgrind(const fs::path& worker, const fs::path& output) {
  return counted_worker({"valgrind", "--command-line-only=yes", "--quiet", "--tool=callgrind",
                         "--toggle-collect=" + counted_function, "--dump-after=" + counted_function,
                         "--dump-instr=yes", "--compress-strings=no", "--compress-pos=no",
                         "--callgrind-out-file=" + output.string(), worker.string()});
}

// The files that callgrind writes: of this process alone, because two commands at once must not
// write into one, and gone when this is destroyed.
class Drafts {
 public:
  explicit Drafts(const fs::path& base) : base_(base.string() + "." + std::to_string(getpid())) {}
  ~Drafts() {
    std::error_code ignored;
    fs::remove(first_dump(), ignored);
    fs::remove(last_dump(), ignored);
  }
  Drafts(const Drafts&) = delete;
  Drafts& operator=(const Drafts&) = delete;

  fs::path first_dump() const { return base_ + ".1"; }  // after the counted call; callgrind's name
  fs::path last_dump() const { return base_; }          // at the end

 private:
  const std::string base_;
};

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
std::string make_one_mask(const Command& command, const fs::path& error_file, const Limits& limits,
                          const std::string& method, const Case& shape) {
  Worker worker(command, error_file, limits);
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

// callgrind says nothing where the disk is full; its totals stand at the end.
bool is_whole(const fs::path& counts) {
  std::ifstream input(counts);
  return !last_line_with(input, "totals: ").empty();
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

Case small_class_case(int side) {
  Case shape{"", class_polygon(), true, side, side};
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
  if (stage.makes_masks) return "";
  const std::string nothing = stage.id + " makes no mask, so there is nothing to count";
  return has_files(folder, ".py") ? nothing +
                                        "; ./workbook profile shows where its Python "
                                        "versions spend their time."
                                  : nothing + ".";
}

void require_countable(const Workbook& workbook, const Stage& stage) {
  const std::string why = why_not_counted(workbook, stage);
  if (!why.empty()) throw Stop(cannot_judge, why);
}

CallgrindRun run_callgrind(const Workbook& workbook, const fs::path& worker,
                           const std::string& method, const Case& shape) {
  make_folder(workbook.logs());
  const std::string name = worker.filename().string() + (method.empty() ? "" : "." + method);
  const fs::path base = workbook.logs() / (name + ".callgrind");
  const Drafts drafts(base);
  const auto run_as = [&](const Command& command, const Limits& limits) {
    return what_came_of(
        [&] { return make_one_mask(command, base.string() + ".log", limits, method, shape); });
  };
  // What crashes, or never ends, does so at once by itself, and under callgrind in minutes.
  CallgrindRun run = run_as(counted_worker({worker.string()}), limits_by_itself);
  if (run.status == Status::ok) {
    const Meanwhile moving(name);
    run = run_as(under_callgrind(worker, drafts.last_dump()), limits_under_callgrind);
  }
  if (run.why.compare(0, std::strlen(no_such_method), no_such_method) == 0) {
    throw Stop(wrong_use, run.why + ".");
  }
  run.counts = base;
  if (run.status != Status::ok) return run;
  std::error_code error;
  fs::rename(drafts.first_dump(), run.counts, error);
  if (error || !is_whole(run.counts)) {
    throw Stop(cannot_judge, "valgrind could not write its counts to " + workbook.shown(base) +
                                 ": is the disk full?");
  }
  return run;
}

}  // namespace workbook
