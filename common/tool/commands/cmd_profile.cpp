// `profile [WHAT]`: where Python spends its time, or a stage its instructions, as a page.
#include <iostream>

#include "base/text.hpp"
#include "build/lock.hpp"
#include "commands/commands.hpp"
#include "page/numbers.hpp"
#include "profile/annotate_stage.hpp"
#include "profile/callgrind_profile.hpp"
#include "profile/profile_page.hpp"
#include "profile/python_profile_page.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "terminal/layout.hpp"
#include "terminal/progress.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr int smallest_size = 1, largest_size = 1024;

struct ProfileArguments {
  std::string what, output, method;
  bool solution = false;
  int size = 128;
};

void write_page(const Workbook& workbook, const ProfileArguments& arguments,
                const std::string& page) {
  const fs::path file =
      arguments.output.empty() ? workbook.results() / "profile.html" : fs::path(arguments.output);
  write_text(file, page);
  std::cout << "The page, for your browser: " << workbook.shown(file) << "\n";
}

std::string hottest_in_words(const CallProfile& profile) {
  const ProfiledFunction& hottest = hottest_of(profile);
  return hottest.name + " has " + share_of(hottest.own, total_cost(profile));
}

void show_run(const NamedRun& named) {
  const PythonRun& run = named.run;
  std::cout << wrapped(left(named.name, 8) + human_seconds(run.plain) + ", under the profiler " +
                           human_seconds(run.profiled) + "; " + hottest_in_words(run.profile) +
                           " of the own time",
                       terminal_width(), 2);
}

ExitStatus profile_versions(const Workbook& workbook, const ProfileArguments& arguments) {
  if (arguments.size < smallest_size || arguments.size > largest_size) {
    throw Stop(wrong_use, "--size goes from " + std::to_string(smallest_size) + " to " +
                              std::to_string(largest_size) + " pixels.");
  }
  const std::string python = choose_python(workbook);
  const Lock alone = lock_machine();
  Progress progress("profiling");
  std::vector<NamedRun> runs;
  std::size_t versions = 0;
  for (const Row& row : workbook.table.rows) {
    const bool is_version = row.is_python && row.library.empty() && row.course_seconds;
    if (!is_version) continue;
    ++versions;
    const fs::path file = row.source;
    auto run = profile_version(workbook, python, file, arguments.size,
                               [&] { progress.update(std::nullopt, file.filename().string()); });
    if (run) runs.push_back({version_name(file), std::move(*run)});
  }
  for (const NamedRun& run : runs) show_run(run);
  write_page(workbook, arguments, python_versions_page(runs, arguments.size));
  if (runs.size() == versions) return yes;
  std::cout << wrapped(python +
                           " has no numpy, so that half of the page is missing: "
                           "./workbook setup installs it.",
                       terminal_width(), 0);
  return cannot_judge;
}

ExitStatus profile_log(const Workbook& workbook, const ProfileArguments& arguments) {
  const fs::path log = arguments.what;
  const CallProfile profile = read_pstats(workbook, choose_python(workbook), log);
  std::cout << hottest_in_words(profile) << " of the own time\n";
  write_page(workbook, arguments, python_log_page(log.filename().string(), profile));
  return yes;
}

ExitStatus profile_stage(const Workbook& workbook, const ProfileArguments& arguments) {
  const Stage stage = stage_with_mask(workbook, arguments.what);
  const std::string variant = arguments.solution ? "solution" : "yours";
  const Case shape = small_class_case();
  const Counts counts = count_stage(workbook, stage, variant, arguments.method, shape);
  const CallProfile profile = profile_of_counts(counts, workbook.root / "build");
  const std::string title = title_of(stage, variant, arguments.method);
  std::cout << wrapped(grouped(total_cost(profile)) + " instructions; " +
                           hottest_in_words(profile) + " of them in its own lines",
                       terminal_width(), 0);
  write_page(workbook, arguments,
             stage_profile_page(title, how_annotated(workbook, shape), profile));
  return yes;
}

bool names_a_stage(const Workbook& workbook, const std::string& what) {
  try {
    return !find_stages(workbook.table.stages, what).empty();
  } catch (const std::invalid_argument&) {
    return false;
  }
}

bool is_log(const std::string& what) {
  std::error_code error;
  return fs::path(what).extension() == ".pstats" || fs::is_regular_file(what, error);
}

ExitStatus profile(const Workbook& workbook, const ProfileArguments& arguments) {
  if (arguments.what.empty()) return profile_versions(workbook, arguments);
  if (is_log(arguments.what)) return profile_log(workbook, arguments);
  if (names_a_stage(workbook, arguments.what)) return profile_stage(workbook, arguments);
  throw Stop(wrong_use, "profile takes a stage or a log of cProfile, FILE.pstats; `" +
                            arguments.what + "` is neither.");
}

}  // namespace

void add_profile(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto arguments = std::make_shared<ProfileArguments>();
  command->add_option("WHAT", arguments->what,
                      "a log of cProfile, or a stage (its calls are counted in instructions); "
                      "without it, stage 00's versions are run");
  command->add_flag("--solution", arguments->solution, "of a stage: the reference solution");
  command->add_option("--method", arguments->method, "of a stage: one of its methods: plain, say");
  command->add_option("-o,--output", arguments->output,
                      "where to write the page [results/profile.html]");
  command->add_option("--size", arguments->size, "pixels a side of stage 00's mask")
      ->capture_default_str();
  command->callback([&workbook, &typed, arguments] {
    typed.work = [&workbook, arguments] { return profile(workbook, *arguments); };
  });
}

}  // namespace workbook
