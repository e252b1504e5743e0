#include "profile/python_profile.hpp"

#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "build/build.hpp"
#include "machine/machine.hpp"
#include "process/process.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const Limits limits_of_reading{120, std::size_t{2} << 30};
constexpr double seconds_at_128 = 120;  // a hundred times what the slower version takes

// Exit statuses of read_pstats.py and profile_version.py.
constexpr int not_a_log = 2, numpy_missing = 3;

// A file for a report, of this process alone, gone when this is destroyed.
class Report {
 public:
  explicit Report(const Workbook& workbook)
      : file_(workbook.logs() / ("profile." + std::to_string(getpid()) + ".json")) {
    make_folder(workbook.logs());
  }
  ~Report() {
    std::error_code ignored;
    fs::remove(file_, ignored);
  }
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  std::string file() const { return file_.string(); }
  json read() const {
    try {
      return json::parse(read_text(file_));
    } catch (const json::exception&) {
      throw Stop(cannot_judge, "Cannot write " + file() + ": is the disk full?");
    }
  }

 private:
  fs::path file_;
};

std::string script(const Workbook& workbook, const std::string& name) {
  return (workbook.root / "common" / "tool" / "profile" / name).string();
}

void check_file(const fs::path& log) {
  std::error_code error;
  if (!fs::exists(log, error)) {
    throw Stop(wrong_use, "There is no file " + log.string() + ".");
  }
  if (!fs::is_regular_file(log, error)) {
    throw Stop(wrong_use, log.string() + " is not a file.");
  }
  std::ifstream input(log, std::ios::binary);
  if (!input) throw Stop(cannot_judge, log.string() + " cannot be read: is it somebody else's?");
  const int first = input.get();
  if (first == std::ifstream::traits_type::eof()) {
    throw Stop(cannot_judge,
               log.string() + " is empty: did the program end before it wrote its log?");
  }
  // A log is a dictionary, with or without the mark of a value that is referred to again.
  if (first != '{' && first != ('{' | 0x80)) {
    throw Stop(wrong_use, log.string() + " is not a log of cProfile.");
  }
}

double amount(const json& value, const char* name) {
  return std::max(0.0, value.at(name).get<double>());
}

CallProfile profile_of(const json& report) {
  CallProfile profile;
  for (const json& f : report.at("functions")) {
    profile.functions.push_back({f.at("name"), f.at("place"), f.at("full"), f.at("built_in"),
                                 amount(f, "calls"), amount(f, "own"), amount(f, "cumulative")});
  }
  for (const json& e : report.at("edges")) {
    profile.edges.push_back(
        {e.at("caller"), e.at("callee"), amount(e, "calls"), amount(e, "cumulative")});
  }
  return profile;
}

PythonRun run_of(const json& report) {
  PythonRun run;
  run.python = report.at("python");
  run.vertices = report.at("vertices");
  run.plain = report.at("plain");
  run.profiled = report.at("profiled");
  for (const json& timed : report.at("operators")) {
    run.operators.push_back({timed.at("statement"), timed.at("seconds")});
  }
  return run;
}

// The class polygon for an image of size x size pixels, as JSON.
std::string small_polygon(int size) {
  json polygon = json::array();
  for (const Vertex& v : small_class_case(size).ring) {
    polygon.push_back({static_cast<int>(v.x), static_cast<int>(v.y)});
  }
  return polygon.dump();
}

}  // namespace

std::string choose_python(const Workbook& workbook) {
  const Build configured(workbook);
  const std::string python = cmake_value(workbook, "WORKBOOK_PYTHON_CHOSEN");
  if (python.empty()) {
    throw Stop(cannot_judge, "I found no Python 3.9 or later: ./workbook setup installs it.");
  }
  return python;
}

CallProfile read_pstats(const Workbook& workbook, const std::string& python, const fs::path& log) {
  check_file(log);
  const Report report(workbook);
  const Outcome outcome = run_process(
      {{python, "-B", script(workbook, "read_pstats.py"), log.string(), report.file()}, {}},
      limits_of_reading);
  if (outcome.end == End::not_started) throw Stop(cannot_judge, python + " cannot be started.");
  if (outcome.end == End::exited && outcome.status == not_a_log) {
    throw Stop(wrong_use, log.string() + " is not a log of cProfile.");
  }
  if (!outcome.ok()) {
    throw Stop(cannot_judge, log.string() + " is damaged or was cut off: Python cannot read it.");
  }
  const CallProfile profile = profile_of(report.read());
  if (!(total_cost(profile) > 0)) {
    throw Stop(cannot_judge, log.string() + " holds no time: nothing ran while it was profiled.");
  }
  return profile;
}

std::string version_name(const fs::path& file) {
  const std::string stem = file.stem().string();
  return stem.substr(stem.find('_') + 1);
}

std::optional<PythonRun> profile_version(const Workbook& workbook, const std::string& python,
                                         const fs::path& file, int size,
                                         const std::function<void()>& meanwhile) {
  const Report report(workbook);
  const fs::path log = workbook.results() / ("profile_" + version_name(file) + ".pstats");
  make_folder(workbook.results());
  const double pixels = size * static_cast<double>(size) / (128 * 128);
  const Limits limits{seconds_at_128 * std::max(1.0, pixels), 0};
  const Outcome outcome = run_process(
      {{python, "-B", script(workbook, "profile_version.py"), (workbook.root / file).string(),
        small_polygon(size), std::to_string(size), log.string(), report.file()},
       {}},
      limits, [&](const std::string&) { meanwhile(); });
  if (outcome.end == End::exited && outcome.status == numpy_missing) return std::nullopt;
  if (outcome.output.find("No space left on device") != std::string::npos) {
    throw Stop(cannot_judge, "Cannot write " + log.string() + ": the disk is full.");
  }
  if (!outcome.ok()) {
    const std::vector<std::string> said = lines_of(outcome.output);
    throw Stop(cannot_judge, file.string() + " stopped: " +
                                 (said.empty() ? describe_end(outcome, limits) : said.back()));
  }
  PythonRun run = run_of(report.read());
  run.profile = read_pstats(workbook, python, log);
  return run;
}

}  // namespace workbook
