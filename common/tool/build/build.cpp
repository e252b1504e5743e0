#include "build/build.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

#include "base/text.hpp"
#include "build/stale_dates.hpp"
#include "process/process.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void stop_when_disk_is_full(const std::string& log) {
  if (contains(log, "No space left on device")) {
    throw Stop(cannot_judge, "The disk is full: free some space, then try again.");
  }
}

bool starts_an_error(const std::string& line) {
  if (contains(line, "collect2: error")) return false;  // only says that there was one before
  return contains(line, "error:") || contains(line, "CMake Error") ||
         contains(line, "undefined reference") || contains(line, "undefined symbol") ||
         contains(line, "multiple definition") || contains(line, "cannot find -l");
}

// Ninja's own lines, and a compiler's way to the error, explain nothing to a student.
bool is_noise(const std::string& line) {
  return line.compare(0, 1, "[") == 0 || line.compare(0, 6, "ninja:") == 0 ||
         line.compare(0, 7, "FAILED:") == 0 || contains(line, "In file included from") ||
         line.compare(0, 22, "                 from ") == 0 || contains(line, "collect2:") ||
         contains(line, "compilation terminated") || line.compare(0, 9, "/usr/bin/") == 0;
}

// The share that ninja's `[12/80] ` stands for; negative for another line.
double share_of(const std::string& line) {
  double built = 0, all = 0;
  char end = 0;
  const int read = std::sscanf(line.c_str(), "[%lf/%lf%c", &built, &all, &end);
  return read == 3 && end == ']' ? built / std::max(1.0, all) : -1;
}

}  // namespace

std::string first_error(const std::string& log, const std::string& root, int most_lines) {
  std::vector<std::string> lines = lines_of(log);
  std::size_t first = 0;
  while (first < lines.size() && !starts_an_error(lines[first])) ++first;
  if (first == lines.size()) first = 0;
  std::string text;
  int count = 0;
  for (std::size_t i = first; i < lines.size() && count < most_lines; ++i) {
    const bool next_error = i > first && starts_an_error(lines[i]) && contains(lines[i], "error:");
    const bool explains = !is_noise(lines[i]) || i == first;
    // "polygon.cpp: In function 'f':" is the heading of the next error.
    const bool heading = i > first && contains(lines[i], ": In ") && lines[i].back() == ':';
    if (next_error || heading || contains(lines[i], "Call Stack (most recent")) break;
    if (!explains || lines[i].empty()) continue;
    std::string line = lines[i];
    for (std::size_t at; (at = line.find(root + "/")) != std::string::npos;) {
      line.erase(at, root.size() + 1);
    }
    if (const std::size_t at = line.find("undefined reference"); at != line.npos) line.erase(0, at);
    if (line.compare(0, 13, "/usr/bin/ld: ") == 0) line.erase(0, 13);
    if (contains(text, line + "\n")) continue;
    text += line + "\n";
    ++count;
  }
  return text;
}

Build::Build(const Workbook& workbook, bool with_mistakes)
    : workbook_(workbook), with_mistakes_(with_mistakes), lock_(lock_build(workbook)) {
  make_folder(workbook.logs());
  date_replaced_files(workbook);
  configure();
}

std::string Build::run_cmake(const std::string& left_out, bool& ok) {
  std::vector<std::string> command{
      "cmake", "-S", workbook_.root.string(), "-B", workbook_.build().string(), "-G", "Ninja"};
  std::vector<std::string> variables = workbook_.build_variables;
  if (workbook_.build_name == tool_build) {
    variables.push_back("WORKBOOK_STAGES=OFF");
  } else {
    variables.push_back("WORKBOOK_HARNESS=" + (workbook_.root / "build" / tool_build).string());
    // A copy may do without the presets: plain CMake is what `release` says.
    if (workbook_.build_name != release_build) {
      command.insert(command.end(), {"--preset", workbook_.build_name});
    }
  }
  variables.push_back("CMAKE_BUILD_TYPE=Release");
  variables.push_back("WORKBOOK_LEFT_OUT=" + left_out);
  variables.push_back(std::string("WORKBOOK_MISTAKES=") + (with_mistakes_ ? "ON" : "OFF"));
  for (const std::string& variable : variables) command.push_back("-D" + variable);
  const Outcome outcome = run_process({command, {}});
  if (outcome.end == End::not_started) {
    throw Stop(cannot_judge, "CMake cannot be started: ./workbook setup installs it.");
  }
  stop_when_disk_is_full(outcome.output);
  ok = outcome.ok();
  return outcome.output;
}

void Build::configure() {
  bool ok = false;
  configure_log_ = run_cmake("", ok);
  std::string left_out;
  for (const Stage& stage : workbook_.table.stages) {
    if (ok) break;
    const std::string file = stage.folder + "/build.cmake";
    if (!contains(configure_log_, file)) continue;
    broken_stages_[stage.id + ".yours"] = failure(stage.id + ".yours", configure_log_);
    left_out += (left_out.empty() ? "" : ";") + stage.id;
    configure_log_ = run_cmake(left_out, ok);
  }
  if (!ok) {
    const BuildFailure why = failure("configure", configure_log_);
    throw Stop(cannot_judge, "CMake cannot configure the workbook:\n" + why.message +
                                 "The whole log: " + workbook_.shown(why.log) +
                                 ". ./workbook doctor says what is missing.");
  }
  const Outcome list =
      run_process({{"ninja", "-C", workbook_.build().string(), "-t", "targets", "all"}, {}});
  for (const std::string& line : lines_of(list.output)) {
    targets_.insert(line.substr(0, line.find(':')));
  }
}

bool Build::has(const std::string& target) const { return targets_.count(target) != 0; }

std::vector<std::string> Build::targets_ending_in(const std::string& ending) const {
  std::vector<std::string> found;
  for (const std::string& target : targets_) {
    const bool is_ours = target.find('/') == target.npos && !target.starts_with("cmake_object_");
    if (is_ours && target.ends_with(ending)) found.push_back(target);
  }
  return found;
}

// What CMake said of a target that it does not have: `-- 03_clib.yours is left out: ...` where a
// file is missing, `-- 06c is not here: ...` where a package is, or the solutions.
BuildFailure Build::left_out(const std::string& target) const {
  const std::string variant = target.substr(0, target.rfind('.'));
  const std::string id = variant.substr(0, variant.find('.'));
  for (const std::string& line : lines_of(configure_log_)) {
    for (const std::string& name : {variant, id}) {
      for (const char* verb : {" is left out: ", " is not here: "}) {
        const std::string mark = "-- " + name + verb;
        if (line.compare(0, mark.size(), mark) != 0) continue;
        return {line.substr(mark.size()) + "\n", {}, contains(verb, "not here")};
      }
    }
  }
  return {"there is no target " + target + "\n", {}, false};
}

std::map<std::string, BuildFailure> Build::build(const std::vector<std::string>& targets) {
  std::map<std::string, BuildFailure> failures;
  std::vector<std::string> command{"ninja", "-C", workbook_.build().string(), "-k", "0"};
  std::vector<std::string> wanted;
  for (const std::string& target : targets) {
    const auto broken = broken_stages_.find(target.substr(0, target.rfind('.')));
    if (broken != broken_stages_.end()) {
      failures[target] = broken->second;
    } else if (has(target)) {
      wanted.push_back(target);
    } else {
      failures[target] = left_out(target);
    }
  }
  if (wanted.empty()) return failures;
  command.insert(command.end(), wanted.begin(), wanted.end());
  Progress progress("building");
  const auto show = [&](const std::string& piece) {
    for (const std::string& line : lines_of(piece)) {
      if (const double share = share_of(line); share >= 0) {
        progress.update(share, line.substr(line.rfind('/') + 1));
      }
    }
  };
  const Outcome all = run_process({command, {"NINJA_STATUS=[%f/%t] "}}, {}, show);
  stop_when_disk_is_full(all.output);
  if (all.ok()) return failures;
  // Which of them failed, and why: what was built is not built again.
  for (const std::string& target : wanted) {
    const Outcome one = run_process(
        {{"ninja", "-C", workbook_.build().string(), target}, {"NINJA_STATUS=[%f/%t] "}}, {}, show);
    stop_when_disk_is_full(one.output);
    if (!one.ok()) failures[target] = failure(target, one.output);
  }
  return failures;
}

BuildFailure Build::failure(const std::string& name, const std::string& log_text) const {
  const std::filesystem::path log = workbook_.logs() / (name + ".log");
  write_text(log, log_text);
  return {first_error(log_text, workbook_.root.string()), log};
}

}  // namespace workbook
