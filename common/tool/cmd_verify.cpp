// `verify`: everything holds, or what does not.
#include <algorithm>
#include <iostream>

#include "geometry/polygons.hpp"
#include "tool/commands.hpp"
#include "tool/console.hpp"
#include "tool/judge.hpp"
#include "tool/lint.hpp"
#include "tool/skeletons.hpp"
#include "tool/speedup_run.hpp"

namespace workbook {
namespace {

constexpr const char* common_target = "common.test";

// The first line says which test; what follows is shown as it is.
std::string failure_text(const std::string& failure, int width) {
  const std::size_t end = std::min(failure.find('\n'), failure.size());
  const std::string rest = end < failure.size() ? failure.substr(end + 1) : "";
  return wrapped("FAILED " + failure.substr(0, end), width, 2) + (rest.empty() ? "" : rest + "\n");
}

void show(const std::string& part, const Tally& tally) {
  const Style style = tally.failed() ? Style::bad : tally.skipped() ? Style::dim : Style::good;
  const int width = terminal_width();
  std::cout << left(part, 24) << styled(style, tally.text()) << "\n";
  for (const std::string& failure : tally.failures()) std::cout << failure_text(failure, width);
  for (const std::string& skip : tally.skips()) std::cout << wrapped("skipped " + skip, width, 2);
  std::cout << std::flush;
}

class Verification {
 public:
  explicit Verification(const Workbook& workbook) : workbook_(workbook) {}

  void everything() {
    pages();
    build();
    common_tests();
    for (const Stage& stage : workbook_.table.stages) solution(stage);
    for (const Stage& stage : workbook_.table.stages) skeleton(stage);
    workers();
  }

  void pages() { add("pages", lint_all(workbook_)); }

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

  void build() {
    std::vector<std::string> targets{common_target};
    for (const Stage& stage : workbook_.table.stages) {
      for (const char* variant : {"solution", "skeleton"})
        targets.push_back(test_target(stage, variant));
    }
    Build build(workbook_);
    failures_ = build.build(targets);
  }

  void common_tests() {
    const auto failure = failures_.find(common_target);
    StageResult result;
    if (failure != failures_.end()) {
      result.not_built = failure->second;
    } else {
      result.run = run_tests(workbook_.build() / "common" / "tests" / common_target,
                             workbook_.logs() / "common.events", {300, 0});
    }
    add("common", judge_passing("common", result));
  }

  void solution(const Stage& stage) {
    add("solution " + stage.id,
        judge_passing(stage.id, run_stage(workbook_, stage, "solution", failures_)));
  }

  void skeleton(const Stage& stage) {
    add("skeleton " + stage.id,
        judge_skeleton("skeleton " + stage.id, run_stage(workbook_, stage, "skeleton", failures_)));
  }

  // Every row of the table makes the right mask in its worker, as it is compiled for timing.
  void workers() {
    SpeedupOptions options;
    options.shape = {random_polygon(2014, 24, 200), 200, 150, 2014};
    options.rounds = 1;
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
  std::map<std::string, BuildFailure> failures_;
  Tally total_;
};

}  // namespace

void add_verify(CLI::App& app, const Workbook& workbook, Typed& typed) {
  auto* command = app.add_subcommand(
      "verify", "everything holds: common's tests, solutions pass, skeletons stop at their TODOs");
  const auto only_drift = std::make_shared<bool>(false);
  command->add_flag(
      "--drift", *only_drift,
      "only: are the skeletons in the folders what the solutions give? (for authors)");
  const auto only_pages = std::make_shared<bool>(false);
  command->add_flag("--pages", *only_pages,
                    "only: do the pages follow the template, and do their links lead somewhere? "
                    "(for authors)");
  command->callback([&workbook, &typed, only_drift, only_pages] {
    typed.work = [&workbook, only_drift, only_pages] {
      Verification verification(workbook);
      if (*only_drift) verification.drifted();
      if (*only_pages) verification.pages();
      if (!*only_drift && !*only_pages) verification.everything();
      return verification.close();
    };
  });
}

}  // namespace workbook
