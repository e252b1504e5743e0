// `verify`: everything holds, or what does not.
#include <algorithm>
#include <iostream>
#include <set>

#include "build/isolation.hpp"
#include "check/check_report.hpp"
#include "check/check_stage.hpp"
#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "geometry/polygons.hpp"
#include "lint/lint.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"
#include "speedup/speedup_run.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"
#include "verify/catalogue.hpp"
#include "verify/check_judge.hpp"
#include "verify/fuzz_rows.hpp"
#include "verify/judge.hpp"
#include "verify/site.hpp"

namespace workbook {
namespace {

constexpr int polygons_a_row = 1000;

// The first line says which test; what follows is shown as it is.
std::string failure_text(const std::string& failure, int width) {
  const std::size_t end = std::min(failure.find('\n'), failure.size());
  const std::string rest = end < failure.size() ? failure.substr(end + 1) : "";
  return wrapped("FAILED " + failure.substr(0, end), width, 2) + (rest.empty() ? "" : rest + "\n");
}

void show(const std::string& part, const Tally& tally) {
  const Style style = tally.failed() ? Style::bad : tally.skipped() ? Style::dim : Style::good;
  const int width = terminal_width();
  std::cout << left(part + " ", 26) << styled(style, tally.text()) << "\n";
  for (const std::string& failure : tally.failures()) std::cout << failure_text(failure, width);
  for (const std::string& skip : tally.skips()) std::cout << wrapped("skipped " + skip, width, 2);
  std::cout << std::flush;
}

class Verification {
 public:
  // Each checker runs `check_times` times.
  Verification(const Workbook& workbook, int check_times)
      : workbook_(workbook), check_times_(check_times) {}

  void everything() {
    const std::vector<Stage>& stages = workbook_.table.stages;
    pages();
    lay_out(stages);
    std::vector<std::string> others = solution_libraries();
    for (const Stage& example : workbook_.table.worked) others.push_back(target_of(example));
    if (why_no_site(workbook_).empty()) others.push_back(site_target);
    build(stages, others);
    site();
    room_tests();
    for (const Stage& stage : stages) solution(stage);
    for (const Stage& example : workbook_.table.worked) worked(example);
    for (const Stage& stage : stages) skeleton(stage);
    for (const StageCatalogue& catalogue : catalogues_) mistakes(catalogue, false);
    for (const Stage& stage : stages) captures(stage);
    checks(stages, workbook_.table.worked);
    isolation();
    workers();
    add("odd polygons", fuzz_rows(workbook_, polygons_a_row));
  }

  void only_mistakes(const std::vector<Stage>& stages, bool rewrite_captures) {
    lay_out(stages);
    build(stages, {});
    for (const Stage& stage : stages) solution(stage);
    for (const Stage& stage : stages) skeleton(stage);
    for (const StageCatalogue& catalogue : catalogues_) mistakes(catalogue, true);
    if (rewrite_captures) write_captures(stages);
    for (const Stage& stage : stages) captures(stage);
    checks(stages, {});
  }

  void pages() { add("pages", lint_all(workbook_)); }

  void only_site() {
    if (why_no_site(workbook_).empty()) build({}, {site_target});
    site();
  }

  void drifted() {
    Tally tally;
    for (const std::string& line : drift(workbook_)) tally.fail(line);
    tally.pass(static_cast<int>(cut_all(workbook_).size()) - tally.failed());
    add("skeletons as committed", tally);
  }

  ExitStatus close() const {
    std::cout << total_.text() << "\n";
    return total_.failed() ? no : yes;
  }

 private:
  void add(const std::string& part, const Tally& tally) {
    show(part, tally);
    total_ += tally;
  }

  void lay_out(const std::vector<Stage>& stages) {
    for (const Stage& stage : stages) catalogues_.push_back(lay_out_catalogue(workbook_, stage));
  }

  void build(const std::vector<Stage>& stages, std::vector<std::string> targets) {
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

  void site() {
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
  void room_tests() {
    const Workbook tool = workbook_.built_as(tool_build, workbook_.build_variables);
    std::map<std::string, BuildFailure> failures;
    std::vector<std::string> targets;
    {
      Build build(tool);
      targets = build.targets_ending_in(".tests");
      failures = build.build(targets);
    }
    for (const std::string& target : targets) {
      tests_of("room " + target.substr(0, target.rfind('.')), tool.build() / "tests" / target,
               failures);
    }
  }

  // A row that Python runs calls one.
  std::vector<std::string> solution_libraries() const {
    std::set<std::string> targets;
    for (const Row& row : workbook_.table.rows) {
      if (!row.library.empty()) targets.insert(row.library + ".solution.library");
    }
    return {targets.begin(), targets.end()};
  }

  void worked(const Stage& example) {
    tests_of("worked " + example.id, workbook_.programs() / target_of(example), failures_);
  }

  // A test program that belongs to no exercise.
  void tests_of(const std::string& part, const std::filesystem::path& program,
                const std::map<std::string, BuildFailure>& failures) {
    const std::string target = program.filename();
    const auto failure = failures.find(target);
    StageResult result;
    if (failure != failures.end()) {
      result.not_built = failure->second;
    } else {
      result.run = run_tests(program, workbook_.logs() / (target + ".events"), {300, 0});
    }
    add(part, judge_passing(part, result));
  }

  static std::string target_of(const Stage& example) {
    return test_target(example, worked_variant);
  }

  // Runs a variant of a stage and keeps what a student would read.
  StageResult run(const Stage& stage, const std::string& variant) {
    const StageResult result = run_stage(workbook_, stage, variant, failures_);
    const PlainOutput plain(page_width);
    reports_[stage.id][variant == "solution" ? "" : variant] =
        report(workbook_, stage, result, variant);
    return result;
  }

  void solution(const Stage& stage) {
    add("solution " + stage.id, judge_passing(stage.id, run(stage, "solution")));
  }

  void skeleton(const Stage& stage) {
    add("skeleton " + stage.id, judge_skeleton("skeleton " + stage.id, run(stage, "skeleton")));
  }

  void mistakes(const StageCatalogue& catalogue, bool with_reports) {
    const std::string& id = catalogue.stage.id;
    const CatalogueResult result = run_catalogue(workbook_, catalogue, failures_, reports_[id]);
    add("partly solved " + id, result.partly_solved);
    add("mistakes " + id, result.mistakes);
    std::cout << "  " << result.mistakes.passed() << " of " << catalogue.shipped() << " caught";
    const auto is_left = [](const Mistake& one) { return one.caught_by == CaughtBy::check; };
    if (const auto left_out =
            std::count_if(catalogue.mistakes.begin(), catalogue.mistakes.end(), is_left)) {
      std::cout << ", " << left_out << " left to the checkers below";
    }
    std::cout << "\n";
    for (const Mistake& mistake : catalogue.mistakes) {
      std::cout << "    " << left(mistake.name, 28) << " \"" << mistake.phrase << "\"\n";
      if (with_reports) std::cout << result.reports.at("mistake: " + mistake.name) << "\n";
    }
    reports_[id].insert(result.reports.begin(), result.reports.end());
  }

  // Where a stage could not be run here, nothing is known of what it prints.
  void captures(const Stage& stage) {
    const auto failure = failures_.find(test_target(stage, "solution"));
    if (failure != failures_.end() && failure->second.unavailable) return;
    add("captures " + stage.id, compare_captures(workbook_, stage, reports_[stage.id]));
  }

  // Under the checkers nothing is found in a solution or a worked example, and each mistake that is
  // left to them is.
  void checks(const std::vector<Stage>& stages, const std::vector<Stage>& worked_examples) {
    std::vector<Checked> all;
    for (const Stage& stage : stages) all.push_back({stage, "solution"});
    for (const Stage& example : worked_examples) all.push_back({example, worked_variant});
    std::vector<const Mistake*> mistakes(all.size(), nullptr);  // where nothing may be found
    for (const StageCatalogue& catalogue : catalogues_) {
      for (const Mistake& mistake : catalogue.mistakes) {
        if (mistake.caught_by != CaughtBy::check) continue;
        all.push_back({catalogue.stage, mistake_variant(mistake.name)});
        mistakes.push_back(&mistake);
      }
    }
    const auto results = check_all(workbook_, all, check_times_);
    for (std::size_t i = 0; i < all.size(); ++i) check(all[i].stage, mistakes[i], results[i]);
  }

  void check(const Stage& stage, const Mistake* mistake, const std::vector<CheckResult>& results) {
    const PlainOutput plain(page_width);
    const std::string report = check_report(workbook_, stage, results);
    if (!mistake) {
      add("check " + stage.id, judge_clean(stage.id, results, report));
      return;
    }
    const std::string name = stage.id + "/" + mistake->name;
    add("check " + name, judge_found(name, *mistake, results, report));
    std::cout << "    " << left(mistake->name, 28) << " \"" << mistake->phrase << "\"\n";
  }

  void write_captures(const std::vector<Stage>& stages) const {
    for (const Stage& stage : stages) {
      const std::filesystem::path readme = workbook_.root / stage.folder / "README.md";
      const std::string text = read_text(readme);
      const std::string fresh = with_captures(text, reports_.at(stage.id));
      if (fresh != text) write_text(readme, fresh);
    }
  }

  void isolation() {
    Tally tally;
    for (const std::string& line : foreign_files(workbook_)) tally.fail(line);
    if (!tally.failed()) tally.pass(static_cast<int>(workbook_.table.stages.size()));
    add("stages stand alone", tally);
  }

  // Every row of the table makes the right mask in its worker, as it is compiled for timing.
  void workers() {
    SpeedupOptions options;
    options.shape = {random_polygon(2014, 24, 200), 200, 150, 2014};
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

  const Workbook& workbook_;
  const int check_times_;
  std::vector<StageCatalogue> catalogues_;
  std::map<std::string, BuildFailure> failures_;
  std::map<std::string, Reports> reports_;  // by stage id
  Tally total_;
};

}  // namespace

void add_verify(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto only_drift = std::make_shared<bool>(false);
  const auto mistakes_of = std::make_shared<std::string>();
  command->add_flag(
      "--drift", *only_drift,
      "only: are the skeletons in the folders what the solutions give? (for authors)");
  const auto only_pages = std::make_shared<bool>(false);
  command->add_flag("--pages", *only_pages,
                    "only: do the pages follow the template, and do their links lead somewhere? "
                    "(for authors)");
  const auto only_site = std::make_shared<bool>(false);
  command->add_flag("--site", *only_site,
                    "only: does the documentation site build without a warning, and do its links "
                    "lead somewhere? (for authors)");
  command->add_option("--mistakes", *mistakes_of,
                      "only: one stage's catalogue, with what a student reads (for authors)");
  const auto write_captures = std::make_shared<bool>(false);
  command->add_flag("--write-captures", *write_captures,
                    "with --mistakes: writes what is printed into the stage's README");
  const auto thorough = std::make_shared<bool>(false);
  command->add_flag("--thorough", *thorough, "run each checker twenty times");
  command->callback([=, &workbook, &typed] {
    typed.work = [=, &workbook] {
      const Workbook strict = workbook.built_as(release_build, {"WORKBOOK_WERROR=ON"});
      Verification verification(strict, *thorough ? 20 : 1);
      if (*only_drift) verification.drifted();
      if (*only_pages) verification.pages();
      if (*only_site) verification.only_site();
      if (!mistakes_of->empty()) {
        verification.only_mistakes(stages_called(workbook, *mistakes_of), *write_captures);
      }
      const bool is_part = *only_drift || *only_pages || *only_site || !mistakes_of->empty();
      if (!is_part) verification.everything();
      return verification.close();
    };
  });
}

}  // namespace workbook
