#include "check/checker.hpp"

#include <algorithm>
#include <optional>

#include "build/tool_lookup.hpp"
#include "check/oclgrind_report.hpp"
#include "check/sanitizer_report.hpp"
#include "exercise/exercise_report.hpp"
#include "repository/edited_files.hpp"
#include "repository/files.hpp"
#include "stage/watched.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

// Sanitizers take several times the time and the memory.
constexpr Limits checked_limits{120, std::size_t{4} << 30};

// What Archer says of itself when it is at work; without it all of OpenMP looks like a race.
constexpr const char* archer_is_there = "Archer detected OpenMP application";

std::string word_for(Checker checker) {
  return checker == Checker::memory ? "memory" : checker == Checker::races ? "races" : "kernels";
}

std::vector<std::string> tools_of(Checker checker) {
  if (checker == Checker::memory) return {};
  if (checker == Checker::kernels) return {"Oclgrind"};
  return {"clang", "clang's OpenMP", "LLVM tools"};
}

// Oclgrind opens its log anew, and empty, for each context that a program makes: a pipe keeps all
// that it says.
constexpr const char* run_in_oclgrind =
    "log=$0.$$; pipe=$log.pipe; mkfifo \"$pipe\" || exit 1; cat \"$pipe\" >\"$log\" & "
    "exec 9>\"$pipe\"; oclgrind --data-races --uninitialized --log \"$pipe\" \"$@\" 9>&-; "
    "status=$?; exec 9>&-; wait; rm -f \"$pipe\"; exit $status";

// Sanitizers and Oclgrind write to `raw` and the number of the process.
Surroundings surroundings_of(const Workbook& built, Checker checker, const fs::path& raw) {
  const std::string log = "log_path=\"" + raw.string() + "\"";
  switch (checker) {
    case Checker::memory:
      return {{},
              {"ASAN_OPTIONS=" + log, "LSAN_OPTIONS=exitcode=0",
               "UBSAN_OPTIONS=print_stacktrace=1:" + log}};
    case Checker::races:
      return {
          {},
          {// Threads that wait by spinning would keep the others from the cores.
           "OMP_WAIT_POLICY=passive", std::string(watched_variable) + "=1",
           "ARCHER_OPTIONS=verbose=1",
           "TSAN_OPTIONS=exitcode=0:ignore_noninstrumented_modules=1:external_symbolizer_path=" +
               path_of(look_up(built, "LLVM tools")) + ":" + log}};
    default:
      return {{"sh", "-c", run_in_oclgrind, raw.string()},
              {std::string(watched_variable) + "=1", "WORKBOOK_CL_DEVICE="}};
  }
}

// The files that the processes of one run have written.
std::vector<fs::path> written_files(const fs::path& raw) {
  std::vector<fs::path> files;
  const std::string start = raw.filename().string() + ".";
  for (const auto& entry : fs::directory_iterator(raw.parent_path())) {
    if (entry.path().filename().string().rfind(start, 0) == 0) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Their texts, one after the other; the files are gone afterwards.
std::string taken_texts(const fs::path& raw) {
  std::string text;
  for (const fs::path& file : written_files(raw)) {
    if (fs::is_regular_file(file)) text += read_text(file);  // or the pipe of a run that was killed
    fs::remove(file);
  }
  return text;
}

fs::path kept_report(const Workbook& workbook, Checker checker, const Stage& stage,
                     const std::string& variant, const std::string& text) {
  const std::string whose = variant == "yours" ? "" : "." + variant;
  const fs::path file =
      workbook.results() / "check" / (stage.id + whose + "." + word_for(checker) + ".txt");
  std::error_code ignored;
  fs::remove(file, ignored);
  if (text.empty()) return {};
  write_text(file, text);
  return file;
}

std::string counted(int count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// What keeps a run without findings from saying that all is clean; empty where nothing does.
std::string what_was_left_out(const TestRun& run) {
  for (const TestResult& test : run.tests) {
    if (test.verdict == Verdict::died) return test.name + ": " + test.message;
  }
  if (run.given_up) return "tests kept running into the limits";
  return run.outside;
}

std::string note_beside(const TestRun& run) {
  std::string note;
  if (const int failed = run.count(Verdict::failed)) {
    note += counted(failed, "test fails", "tests fail") + " for other reasons: see `test`";
  }
  if (const int open = run.count(Verdict::todo)) {
    note += (note.empty() ? "" : "; ") + counted(open, "test waits", "tests wait") + " for a TODO";
  }
  return note;
}

CheckResult not_checked(Checker checker, const std::string& why, bool tool_missing) {
  CheckResult result;
  result.checker = checker;
  result.why = why;
  result.tool_missing = tool_missing;
  return result;
}

}  // namespace

std::string name_of(Checker checker) {
  switch (checker) {
    case Checker::memory:
      return "memory (AddressSanitizer, UBSan)";
    case Checker::races:
      return "races (ThreadSanitizer)";
    default:
      return "kernels (Oclgrind)";
  }
}

std::vector<Checker> checkers_for(const Workbook& workbook, const Stage& stage) {
  std::vector<Checker> checkers{Checker::memory};
  if (stage.has_race_tests) checkers.push_back(Checker::races);
  const auto has_kernel = [](const auto& files) {
    return std::any_of(begin(files), end(files),
                       [](const fs::path& file) { return file.extension() == ".cl"; });
  };
  // In a worked example nothing is edited, and all of it is ours.
  if (stage.edit.empty()
          ? has_kernel(fs::recursive_directory_iterator(workbook.root / stage.folder))
          : has_kernel(stage.edit)) {
    checkers.push_back(Checker::kernels);
  }
  return checkers;
}

std::string what_is_missing(const Workbook& workbook, Checker checker) {
  for (const std::string& what : tools_of(checker)) {
    const Installed tool = look_up(workbook, what);
    if (tool.state != Installed::State::found) return why_missing(what, tool);
  }
  return "";
}

Workbook built_for(const Workbook& workbook, Checker checker) {
  const std::string stages_alone = "WORKBOOK_SANITIZE_ALL=OFF";
  if (checker == Checker::kernels) return workbook;
  if (checker == Checker::memory) return workbook.built_as("asan", {stages_alone});
  const std::string clangxx = look_up(workbook, "clang").command;
  std::string clang = clangxx;
  if (const std::size_t at = clang.find("++"); at != clang.npos) clang.erase(at, 2);
  return workbook.built_as(
      "tsan", {stages_alone, "CMAKE_C_COMPILER=" + clang, "CMAKE_CXX_COMPILER=" + clangxx});
}

CheckResult judged(Checker checker, const TestRun& run, std::vector<Finding> findings) {
  CheckResult result;
  result.checker = checker;
  result.tests = run.count(Verdict::passed) + run.count(Verdict::failed);
  result.findings = std::move(findings);
  if (!result.findings.empty()) {
    result.state = CheckResult::State::found;
  } else if (!run.unavailable.empty()) {
    return not_checked(checker, run.unavailable, true);
  } else if (const std::string left_out = what_was_left_out(run); !left_out.empty()) {
    result.why = left_out;
  } else if (result.tests == 0) {
    const TestResult* bad = run.first_bad();
    result.why = bad ? "every test waits: " + bad->message : "no test ran";
  } else {
    result.state = CheckResult::State::clean;
    result.why = note_beside(run);
  }
  return result;
}

CheckResult run_checker(const Workbook& built, Checker checker, const Stage& stage,
                        const std::string& variant,
                        const std::map<std::string, BuildFailure>& failures) {
  const std::string target = test_target(stage, variant);
  if (const auto failure = failures.find(target); failure != failures.end()) {
    return not_checked(checker, failure->second.message, failure->second.unavailable);
  }
  const fs::path raw = built.logs() / (target + "." + word_for(checker));
  make_folder(built.logs());
  taken_texts(raw);  // of a run that was stopped
  Progress progress("checking " + stage.id);
  const TestRun run = run_tests(
      built.programs() / target, built.logs() / (target + ".events"), checked_limits,
      [&](const std::string& test) { progress.update(std::nullopt, test); },
      surroundings_of(built, checker, raw));
  const std::string text = taken_texts(raw);
  if (checker == Checker::races && run.output.find(archer_is_there) == std::string::npos &&
      run.count(Verdict::passed) + run.count(Verdict::failed) > 0) {
    return not_checked(checker,
                       "Archer was not at work, without which correct OpenMP code looks like "
                       "a race: " +
                           why_missing("clang's OpenMP", look_up(built, "clang's OpenMP")),
                       true);
  }
  const fs::path edited = edited_folder(built, stage, variant).lexically_relative(built.root);
  const ReportFiles files{built.root, edited, stage.folder};
  CheckResult result = judged(checker, run,
                              checker == Checker::kernels ? oclgrind_findings(text, files)
                                                          : sanitizer_findings(text, files));
  result.edited = edited;
  result.raw = kept_report(built, checker, stage, variant, text);
  return result;
}

}  // namespace workbook
