#include "verify/verification.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "build/isolation.hpp"
#include "check/check_report.hpp"
#include "geometry/polygons.hpp"
#include "lint/lint.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"
#include "speedup/speedup_run.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"
#include "verify/check_judge.hpp"
#include "verify/figures.hpp"
#include "verify/fuzz_rows.hpp"
#include "verify/judge.hpp"
#include "verify/part_text.hpp"
#include "verify/site.hpp"
#include "verify/test_program.hpp"

namespace workbook {
namespace {

constexpr int polygons_a_row = 1000;

std::string mistake_line(const Mistake& mistake) {
  return "    " + left(mistake.name, 28) + " \"" + mistake.phrase + "\"\n";
}

std::string target_of(const Stage& example) { return test_target(example, worked_variant); }

}  // namespace

Verification::Verification(const Workbook& workbook, const VerifyOptions& options,
                           std::function<void(const std::string&)> say)
    : workbook_(workbook),
      options_(options),
      say_(std::move(say)),
      seen_(workbook.root / "build" / "verify.seen", options.fresh) {}

void Verification::everything() {
  const std::vector<Stage>& stages = workbook_.table.stages;
  pages();
  lay_out(stages);
  std::vector<std::string> others = solution_libraries();
  for (const Stage& example : workbook_.table.worked) others.push_back(target_of(example));
  const bool site_is_known = seen_.passed("site", everything_read().key()).has_value();
  if (why_no_site(workbook_).empty() && !site_is_known) others.push_back(site_target);
  build(stages, others);
  unless_seen("site", everything_read(), [&] { site(); });
  room_tests();
  for (const Stage& example : workbook_.table.worked) worked(example);
  for (const StageCatalogue& catalogue : catalogues_) {
    unless_seen("stage " + catalogue.stage.id, inputs_of(catalogue), [&] { whole(catalogue); });
  }
  checks(stages, workbook_.table.worked);
  isolation();
  build_workers();
  unless_seen("workers", inputs_of_workers(), [&] { workers(); });
  unless_seen("odd polygons", inputs_of_workers(),
              [&] { add("odd polygons", fuzz_rows(workbook_, polygons_a_row)); });
}

void Verification::only_mistakes(const std::vector<Stage>& stages, bool rewrite_captures) {
  lay_out(stages);
  build(stages, {});
  for (const Stage& stage : stages) solution(stage);
  for (const Stage& stage : stages) skeleton(stage);
  for (const StageCatalogue& catalogue : catalogues_) mistakes(catalogue, true);
  if (rewrite_captures) write_captures(stages);
  for (const Stage& stage : stages) captures(stage);
  checks(stages, {});
}

void Verification::pages() { add("pages", lint_all(workbook_)); }

void Verification::only_site() {
  if (why_no_site(workbook_).empty()) build({}, {site_target});
  site();
}

void Verification::drifted() {
  Tally tally;
  for (const std::string& line : drift(workbook_)) tally.fail(line);
  tally.pass(static_cast<int>(cut_all(workbook_).size()) - tally.failed());
  add("skeletons as committed", tally);
  add("figures as committed", figures_as_committed(workbook_));
}

ExitStatus Verification::close() const {
  if (seen_parts_ > 0) {
    say_(wrapped(std::to_string(seen_parts_) +
                     " parts were seen to pass before, with the same programs and files, and were "
                     "not run again; --fresh runs them.",
                 terminal_width(), 0));
  }
  say_(total_.text() + "\n");
  return total_.failed() ? no : yes;
}

void Verification::add(const std::string& part, const Tally& tally, const std::string& remark) {
  say_(part_text(part, tally, remark));
  total_ += tally;
}

// Runs `work`, which adds its parts, and remembers when all of them passed.
void Verification::unless_seen(const std::string& name, const Inputs& inputs,
                               const std::function<void()>& work) {
  const std::string key = inputs.key();
  if (const auto passed = seen_.passed(name, key)) {
    Tally tally;
    tally.pass(*passed);
    add(name, tally, "  as seen before");
    ++seen_parts_;
    return;
  }
  const Tally before = total_;
  work();
  const bool whole = total_.failed() == before.failed() && total_.skipped() == before.skipped();
  if (whole) seen_.remember(name, key, total_.passed() - before.passed());
}

// The repository as a program reads it while it runs; what is compiled is in the programs.
Inputs Verification::read_at_run_time() const {
  Inputs inputs;
  inputs.add_folder(workbook_.root, [](const std::filesystem::path& file) {
    return !is_source(file) && file.extension() != ".md" && file.extension() != ".svg";
  });
  return inputs;
}

Inputs Verification::everything_read() const {
  Inputs inputs;
  inputs.add_folder(workbook_.root, [](const std::filesystem::path&) { return true; });
  return inputs;
}

// The programs of a stage, and all that lies in its folders: kernels, Python, patches, the page.
Inputs Verification::inputs_of(const StageCatalogue& catalogue) const {
  const Stage& stage = catalogue.stage;
  Inputs inputs = sources_of(stage);
  std::vector<std::string> variants = catalogue.variants();
  variants.insert(variants.end(), {"solution", "skeleton"});
  for (const std::string& variant : variants) {
    const std::string target = test_target(stage, variant);
    inputs.add_program(workbook_.programs() / target, !failures_.contains(target));
    inputs.add_file(workbook_.programs() / ("lib" + stage.id + "." + variant + ".so"));
  }
  return inputs;
}

Inputs Verification::sources_of(const Stage& stage) const {
  Inputs inputs;
  for (const std::filesystem::path& folder : {workbook_.root, workbook_.solutions()}) {
    if (std::filesystem::is_directory(folder / stage.folder)) {
      inputs.add_folder(folder / stage.folder, [](const std::filesystem::path&) { return true; });
    }
  }
  return inputs;
}

Inputs Verification::inputs_of_workers() const {
  Inputs inputs = read_at_run_time();
  for (const Row& row : workbook_.table.rows) {
    const std::string target = worker_target(row, Who::reference);
    inputs.add_program(workbook_.programs() / target, !failures_.contains(target));
    inputs.add_file(workbook_.programs() / ("lib" + row.library + ".solution.so"));
  }
  return inputs;
}

// All that is asked of one stage without a checker.
void Verification::whole(const StageCatalogue& catalogue) {
  solution(catalogue.stage);
  skeleton(catalogue.stage);
  mistakes(catalogue, false);
  captures(catalogue.stage);
}

void Verification::lay_out(const std::vector<Stage>& stages) {
  for (const Stage& stage : stages) catalogues_.push_back(lay_out_catalogue(workbook_, stage));
}

void Verification::build(const std::vector<Stage>& stages, std::vector<std::string> targets) {
  for (const Stage& stage : stages) {
    for (const char* variant : {"solution", "skeleton"})
      targets.push_back(test_target(stage, variant));
  }
  // After a failure each target is asked for by itself, so what the compiler is to refuse is
  // built apart from the hundred others.
  std::vector<std::string> refused;
  for (const StageCatalogue& catalogue : catalogues_) {
    const std::vector<std::string> expected = catalogue.refused_variants();
    for (const std::string& variant : catalogue.variants()) {
      const bool is_refused = std::count(expected.begin(), expected.end(), variant) > 0;
      (is_refused ? refused : targets).push_back(test_target(catalogue.stage, variant));
    }
  }
  Build build(workbook_, true);
  failures_ = build.build(targets);
  failures_.merge(build.build(refused));
}

void Verification::site() {
  Tally tally;
  const auto failure = failures_.find(site_target);
  if (const std::string why = why_no_site(workbook_); !why.empty()) {
    tally.skip(why);
  } else {
    const std::string report = site_report(workbook_);
    if (!report.empty()) tally = judge_site(workbook_.table.stages, report);
    if (failure != failures_.end() && !tally.failed()) tally.fail(failure->second.message);
  }
  add("site", tally);
}

// The tests of the rooms of common/, in the tree that the command itself comes from.
void Verification::room_tests() {
  const Workbook tool = workbook_.built_as(tool_build, workbook_.build_variables);
  std::map<std::string, BuildFailure> failures;
  std::vector<std::string> targets;
  {
    Build build(tool);
    targets = build.targets_ending_in(".tests");
    failures = build.build(targets);
  }
  Inputs files;
  files.add_folder(workbook_.root,
                   [](const std::filesystem::path& file) { return !is_source(file); });
  for (const std::string& target : targets) {
    const std::string part = "room " + target.substr(0, target.rfind('.'));
    const std::filesystem::path program = tool.build() / "tests" / target;
    Inputs inputs = files;
    inputs.add_program(program, !failures.contains(target));
    unless_seen(part, inputs, [&] { tests_of(part, program, failures); });
  }
}

// A row that Python runs calls one.
std::vector<std::string> Verification::solution_libraries() const {
  std::set<std::string> targets;
  for (const Row& row : workbook_.table.rows) {
    if (!row.library.empty()) targets.insert(row.library + ".solution.library");
  }
  return {targets.begin(), targets.end()};
}

void Verification::worked(const Stage& example) {
  const std::filesystem::path program = workbook_.programs() / target_of(example);
  const std::string part = "worked " + example.id;
  Inputs inputs = sources_of(example);
  inputs.add_program(program, !failures_.contains(target_of(example)));
  unless_seen(part, inputs, [&] { tests_of(part, program, failures_); });
}

// A test program that belongs to no exercise.
void Verification::tests_of(const std::string& part, const std::filesystem::path& program,
                            const std::map<std::string, BuildFailure>& failures) {
  add(part, judge_test_program(workbook_, part, program, failures));
}

// Runs a variant of a stage and keeps what a student would read.
StageResult Verification::run(const Stage& stage, const std::string& variant) {
  const StageResult result = run_stage(workbook_, stage, variant, failures_);
  const PlainOutput plain(page_width);
  reports_[stage.id][variant == "solution" ? "" : variant] =
      report(workbook_, stage, result, variant);
  return result;
}

void Verification::solution(const Stage& stage) {
  add("solution " + stage.id, judge_passing(stage.id, run(stage, "solution")));
}

void Verification::skeleton(const Stage& stage) {
  add("skeleton " + stage.id, judge_skeleton("skeleton " + stage.id, run(stage, "skeleton")));
}

void Verification::mistakes(const StageCatalogue& catalogue, bool with_reports) {
  const std::string& id = catalogue.stage.id;
  const CatalogueResult result = run_catalogue(workbook_, catalogue, failures_, reports_[id]);
  add("partly solved " + id, result.partly_solved);
  add("mistakes " + id, result.mistakes);
  std::string text = "  " + std::to_string(result.mistakes.passed()) + " of " +
                     std::to_string(catalogue.shipped()) + " caught";
  const auto is_left = [](const Mistake& one) { return one.caught_by == CaughtBy::check; };
  if (const auto left_out =
          std::count_if(catalogue.mistakes.begin(), catalogue.mistakes.end(), is_left)) {
    text += ", " + std::to_string(left_out) + " left to the checkers below";
  }
  text += "\n";
  for (const Mistake& mistake : catalogue.mistakes) {
    text += mistake_line(mistake);
    if (with_reports) text += result.reports.at("mistake: " + mistake.name) + "\n";
  }
  say_(text);
  reports_[id].insert(result.reports.begin(), result.reports.end());
}

// Where a stage could not be run here, nothing is known of what it prints.
void Verification::captures(const Stage& stage) {
  const auto failure = failures_.find(test_target(stage, "solution"));
  if (failure != failures_.end() && failure->second.unavailable) return;
  add("captures " + stage.id, compare_captures(workbook_, stage, reports_[stage.id]));
}

// Under the checkers nothing is found in a solution or a worked example, and each mistake that is
// left to them is. What the checkers were given is known before it is built, by its sources.
void Verification::checks(const std::vector<Stage>& stages,
                          const std::vector<Stage>& worked_examples) {
  struct Asked {
    Checked checked;
    const Mistake* mistake = nullptr;  // where nothing may be found
  };
  std::vector<Asked> asked;
  for (const Stage& stage : stages) asked.push_back({{stage, "solution"}});
  for (const Stage& example : worked_examples) asked.push_back({{example, worked_variant}});
  for (const StageCatalogue& catalogue : catalogues_) {
    for (const Mistake& mistake : catalogue.mistakes) {
      if (mistake.caught_by != CaughtBy::check) continue;
      asked.push_back({{catalogue.stage, mistake_variant(mistake.name)}, &mistake});
    }
  }
  const auto name = [](const Asked& one) {
    return "check " + one.checked.stage.id + (one.mistake ? "/" + one.mistake->name : "");
  };
  const auto inputs = [&](const Stage& stage) {
    Inputs found = sources_of(stage);
    // How it is compiled and linked counts as much as what.
    found.add_folder(workbook_.root / "common", [](const std::filesystem::path& file) {
      return file.extension() != ".md" && file.extension() != ".svg";
    });
    return found;
  };
  std::vector<Checked> unknown;
  for (const Asked& one : asked) {
    const bool known = seen_.passed(name(one), inputs(one.checked.stage).key()).has_value();
    if (!known) unknown.push_back(one.checked);
  }
  const auto results = unknown.empty() ? std::vector<std::vector<CheckResult>>{}
                                       : check_all(workbook_, unknown, options_.check_times);
  auto next = results.begin();
  for (const Asked& one : asked) {
    unless_seen(name(one), inputs(one.checked.stage),
                [&] { check(one.checked.stage, one.mistake, *next++); });
  }
}

void Verification::check(const Stage& stage, const Mistake* mistake,
                         const std::vector<CheckResult>& results) {
  const PlainOutput plain(page_width);
  const std::string report = check_report(workbook_, stage, results);
  if (!mistake) {
    add("check " + stage.id, judge_clean(stage.id, results, report));
    return;
  }
  const std::string name = stage.id + "/" + mistake->name;
  add("check " + name, judge_found(name, *mistake, results, report));
  say_(mistake_line(*mistake));
}

void Verification::write_captures(const std::vector<Stage>& stages) const {
  for (const Stage& stage : stages) {
    const std::filesystem::path readme = workbook_.root / stage.folder / "README.md";
    const std::string text = read_text(readme);
    const std::string fresh = with_captures(text, reports_.at(stage.id));
    if (fresh != text) write_text(readme, fresh);
  }
}

void Verification::build_workers() {
  std::vector<std::string> targets;
  for (const Row& row : workbook_.table.rows) {
    if (!row.is_python) targets.push_back(worker_target(row, Who::reference));
  }
  failures_.merge(Build(workbook_, true).build(targets));
}

void Verification::isolation() {
  Tally tally;
  for (const std::string& line : foreign_files(workbook_)) tally.fail(line);
  if (!tally.failed()) tally.pass(static_cast<int>(workbook_.table.stages.size()));
  add("stages stand alone", tally);
}

// Every row of the table makes the right mask in its worker, as it is compiled for timing.
void Verification::workers() {
  SpeedupOptions options;
  options.shape = {"", random_polygon(2014, 24, 200), true, 200, 150, 2014};
  options.rounds.most = 1;
  options.with_yours = false;
  Tally tally;
  for (const MeasuredRow& row : measure_speedup(workbook_, options).rows) {
    const std::string what = row.row.label + ": " + row.series.why;
    switch (row.series.status) {
      case Status::ok:
        tally.pass();
        break;
      case Status::unavailable:
        tally.skip(what);
        break;
      default:
        tally.fail(what);
    }
  }
  add("workers", tally);
}

}  // namespace workbook
