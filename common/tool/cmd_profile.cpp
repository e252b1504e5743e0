// `profile [FILE]`: where Python spends its time, as a page.
#include <iostream>

#include "tool/commands.hpp"
#include "tool/console.hpp"
#include "tool/lock.hpp"
#include "tool/profile_page.hpp"
#include "tool/python_profile_page.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr int smallest_size = 1, largest_size = 1024;

struct Arguments {
  std::string what, output;
  int size = 128;
};

void write_page(const Workbook& workbook, const Arguments& arguments, const std::string& page) {
  const fs::path file =
      arguments.output.empty() ? workbook.results() / "profile.html" : fs::path(arguments.output);
  write_text(file, page);
  std::cout << "The page, for your browser: " << workbook.shown(file) << "\n";
}

std::string hottest_in_words(const CallProfile& profile) {
  const ProfiledFunction& hottest = hottest_of(profile);
  return hottest.name + " has " + share_of(hottest.own, total_cost(profile)) + " of the own time";
}

void show_run(const NamedRun& named) {
  const PythonRun& run = named.run;
  std::cout << wrapped(left(named.name, 8) + human_seconds(run.plain) + ", under the profiler " +
                           human_seconds(run.profiled) + "; " + hottest_in_words(run.profile),
                       terminal_width(), 2);
}

ExitStatus profile_versions(const Workbook& workbook, const Arguments& arguments) {
  if (arguments.size < smallest_size || arguments.size > largest_size) {
    throw Stop(wrong_use, "--size goes from " + std::to_string(smallest_size) + " to " +
                              std::to_string(largest_size) + " pixels.");
  }
  const std::string python = choose_python(workbook);
  const Lock alone = lock_machine();
  Progress progress("profiling");
  std::vector<NamedRun> runs;
  for (const char* version : {"tuples", "numpy"}) {
    auto run = profile_version(workbook, python, version, arguments.size, [&] {
      progress.update(std::nullopt, std::string("inside_") + version + ".py");
    });
    if (run) runs.push_back({version, std::move(*run)});
  }
  for (const NamedRun& run : runs) show_run(run);
  write_page(workbook, arguments, python_versions_page(runs, arguments.size));
  if (runs.size() == 2) return yes;
  std::cout << wrapped(python +
                           " has no numpy, so that half of the page is missing: "
                           "./workbook setup installs it.",
                       terminal_width(), 0);
  return cannot_judge;
}

ExitStatus profile_log(const Workbook& workbook, const Arguments& arguments) {
  const fs::path log = arguments.what;
  const CallProfile profile = read_pstats(workbook, choose_python(workbook), log);
  std::cout << hottest_in_words(profile) << "\n";
  write_page(workbook, arguments, python_log_page(log.filename().string(), profile));
  return yes;
}

bool is_log(const std::string& what) {
  std::error_code error;
  return fs::path(what).extension() == ".pstats" || fs::is_regular_file(what, error);
}

ExitStatus profile(const Workbook& workbook, const Arguments& arguments) {
  if (arguments.what.empty()) return profile_versions(workbook, arguments);
  if (is_log(arguments.what)) return profile_log(workbook, arguments);
  throw Stop(wrong_use, "profile takes a log of cProfile, FILE.pstats; there is no file `" +
                            arguments.what + "`.");
}

}  // namespace

void add_profile(CLI::App& app, const Workbook& workbook, Typed& typed) {
  auto* command = app.add_subcommand("profile", "where Python spends its time, as a picture");
  const auto arguments = std::make_shared<Arguments>();
  command->add_option("FILE", arguments->what,
                      "a log of cProfile; without one, stage 00's versions are run");
  command->add_option("-o,--output", arguments->output,
                      "where to write the page [results/profile.html]");
  command->add_option("--size", arguments->size, "pixels a side of stage 00's mask")
      ->capture_default_str();
  command->callback([&workbook, &typed, arguments] {
    typed.work = [&workbook, arguments] { return profile(workbook, *arguments); };
  });
}

}  // namespace workbook
