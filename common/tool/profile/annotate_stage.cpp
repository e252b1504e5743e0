#include "profile/annotate_stage.hpp"

#include <unistd.h>

#include <algorithm>

#include "base/text.hpp"
#include "exercise/exercise.hpp"
#include "machine/machine.hpp"
#include "profile/compile_remarks.hpp"
#include "profile/profiled_worker.hpp"
#include "repository/edited_files.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

// The files of a stage as the variant is built from them, read when they are asked for.
class StageFiles {
 public:
  StageFiles(const Workbook& workbook, const Stage& stage, const std::string& variant)
      : folders_{workbook.root / stage.folder} {
    if (variant == "solution") folders_.push_back(workbook.solutions() / stage.folder);
  }

  // Debug information sometimes gives a line of a header to the file that includes it.
  bool has(const SourcePlace& place) {
    const auto ours = [&](const fs::path& folder) { return is_below(place.file, folder); };
    return std::any_of(folders_.begin(), folders_.end(), ours) &&
           place.line <= static_cast<int>(lines(place.file).size());
  }

  const std::vector<std::string>& lines(const std::string& file) {
    const auto [known, is_new] = lines_.try_emplace(file);
    if (is_new) known->second = lines_of(read_text(file));
    return known->second;
  }

 private:
  std::vector<fs::path> folders_;
  std::map<std::string, std::vector<std::string>> lines_;
};

void require_ok(const Stage& stage, Status status, const std::string& why) {
  if (status == Status::ok) return;
  const std::string what = status == Status::todo    ? " is not done yet: "
                           : status == Status::wrong ? " makes a wrong mask: "
                                                     : ": ";
  const std::string next =
      status == Status::wrong ? ". ./workbook test " + short_name(stage) + " shows where." : "";
  throw Stop(status == Status::unavailable ? cannot_judge : no, stage.id + what + why + next);
}

StageCosts costs_of(const Workbook& profiled, const Counts& counts, StageFiles& files) {
  std::map<std::string, std::vector<std::uint64_t>> addresses;
  for (const CountedInstruction& instruction : counts.instructions) {
    const std::string& object = counts.functions[instruction.function].object;
    if (is_below(object, profiled.build())) addresses[object].push_back(instruction.address);
  }
  const fs::path scratch = profiled.logs() / ("addresses." + std::to_string(getpid()));
  CodeOfObjects code;
  FramesOfObjects frames;
  for (const auto& [object, list] : addresses) {
    code[object] = disassemble(object);
    frames[object] = frames_of(object, list, scratch);
  }
  return costs_of_lines(counts, code, frames,
                        [&](const SourcePlace& place) { return files.has(place); });
}

double cost_of_file(const StageCosts& costs, const std::string& file) {
  double sum = 0;
  for (const auto& [number, line] : costs.files.at(file)) sum += line.all();
  return sum;
}

// What the student edits comes first, then what is given, the most expensive first.
std::vector<SourceText> sources_of(const Workbook& workbook, const Stage& stage,
                                   const StageCosts& costs, StageFiles& files) {
  std::vector<std::string> edited;
  for (const fs::path& file : edited_files(workbook, stage)) edited.push_back(file.filename());
  std::vector<std::string> paths;
  for (const auto& [file, lines] : costs.files) paths.push_back(file);
  const auto is_given = [&](const std::string& file) {
    const std::string name = fs::path(file).filename().string();
    return std::find(edited.begin(), edited.end(), name) == edited.end();
  };
  std::sort(paths.begin(), paths.end(), [&](const std::string& a, const std::string& b) {
    if (is_given(a) != is_given(b)) return is_given(b);
    return cost_of_file(costs, a) > cost_of_file(costs, b);
  });
  std::vector<SourceText> sources;
  for (const std::string& path : paths) {
    sources.push_back({path, workbook.shown(path), files.lines(path)});
  }
  return sources;
}

}  // namespace

Stage stage_with_mask(const Workbook& workbook, const std::string& name) {
  const std::vector<Stage> stages = stages_called(workbook, name);
  const auto with_mask = std::find_if(stages.begin(), stages.end(),
                                      [&](const Stage& stage) { return stage.makes_masks; });
  return with_mask == stages.end() ? stages.front() : *with_mask;
}

std::string title_of(const Stage& stage, const std::string& variant, const std::string& method) {
  return stage.id + (method.empty() ? "" : ", " + method) +
         (variant == "solution" ? ", the solution" : ", yours");
}

Counts count_stage(const Workbook& workbook, const Stage& stage, const std::string& variant,
                   const std::string& method, const Case& shape) {
  require_countable(workbook, stage);
  require_valgrind();
  const ProfiledWorker worker = build_profiled_worker(workbook, stage, variant);
  require_ok(stage, worker.status, worker.why);
  const CallgrindRun run = run_callgrind(workbook, worker.program, method, shape);
  require_ok(stage, run.status, run.why);
  return read_counts(read_text(run.counts));
}

AnnotatedStage annotate_stage(const Workbook& workbook, const Stage& stage,
                              const std::string& variant, const std::string& method,
                              const Case& shape) {
  const Counts counts = count_stage(workbook, stage, variant, method, shape);
  Progress progress("reading the counts");
  StageFiles files(workbook, stage, variant);
  AnnotatedStage annotated;
  annotated.title = title_of(stage, variant, method);
  annotated.pixels = shape.pixels();
  annotated.edges = static_cast<double>(shape.ring.size());
  const Workbook profiled = workbook.built_as(profile_build);
  annotated.costs = costs_of(profiled, counts, files);
  if (annotated.costs.files.empty()) {
    throw Stop(cannot_judge, "None of the instructions that were counted stands on a line of " +
                                 stage.folder + ": delete build/" + profiled.build_name +
                                 " and try again.");
  }
  progress.update(std::nullopt, "asking the compiler what it vectorised");
  const auto remarks = compile_remarks(profiled, stage, variant);
  annotated.has_remarks = remarks.has_value();
  annotated.remarks = remarks.value_or(std::vector<Remark>{});
  annotated.sources = sources_of(workbook, stage, annotated.costs, files);
  return annotated;
}

std::string how_annotated(const Workbook& workbook, const Case& shape) {
  const Machine machine = this_machine(workbook.built_as(profile_build));
  return "Counted by callgrind in one call, on one thread: the class polygon, " +
         std::to_string(shape.ring.size()) + " edges, on " + std::to_string(shape.width) + " x " +
         std::to_string(shape.height) + " pixels. " + machine.compiler + ", " + machine.flags + ".";
}

}  // namespace workbook
