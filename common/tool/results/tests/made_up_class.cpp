#include "results/tests/made_up_class.hpp"

#include <array>
#include <cmath>
#include <map>

#include "geometry/polygons.hpp"
#include "results/speedup_json.hpp"

namespace workbook {
namespace {

struct MadeUpMachine {
  const char* cpu;
  int threads;
  const char* compiler;
  const char* python;
  double interpreted, compiled;  // times the seconds below
  const char* device;            // empty where there is no OpenCL
  double kernel_seconds;
};

constexpr std::array<MadeUpMachine, 6> machines{{
    {"Example Laptop 8", 16, "g++ 12.2.0", "Python 3.11.2", 0.7, 0.8, "PoCL, 16 threads", 2.6e-3},
    {"Example Laptop 4", 8, "g++ 12.2.0", "Python 3.11.2", 1.0, 1.1, "PoCL, 8 threads", 6.1e-3},
    {"Example Desktop 12", 24, "clang 15.0.6", "Python 3.11.2", 0.5, 0.6, "Example GPU", 4.0e-4},
    {"Example Server 64", 128, "g++ 14.2.0", "Python 3.13.5", 0.8, 1.0, "PoCL, 128 threads",
     1.1e-3},
    {"Example Netbook 2", 2, "g++ 12.2.0", "Python 3.11.2", 2.4, 2.9, "PoCL, 2 threads", 5.2e-2},
    {"Example Board, arm64", 4, "g++ 12.2.0", "Python 3.11.2", 3.1, 2.2, "", 0},
}};

Machine facts_of(const MadeUpMachine& made_up) {
  Machine machine;
  machine.cpu = made_up.cpu;
  machine.threads = made_up.threads;
  machine.system = "Linux";
  machine.compiler = made_up.compiler;
  machine.flags = "-O3 -DNDEBUG -march=native -ffp-contract=off";
  machine.python = made_up.python;
  return machine;
}

// Seconds on a machine of two cores; a row that is not here is new, and quick.
const std::map<std::string, double>& usual_seconds() {
  static const std::map<std::string, double> all{
      {"python_tuples", 5.1},    {"python_numpy", 39.6},  {"numpy_vectorised", 1.5e-2},
      {"ctypes_per_pixel", 1.2}, {"ctypes_once", 3.2e-2}, {"01_naive", 1.78},
      {"02_typed", 0.30},        {"03_clib", 3.0e-2},     {"04_class_plain", 3.1e-2},
      {"04_class", 1.4e-2},      {"05_openmp", 1.4e-2}};
  return all;
}

class Person {
 public:
  explicit Person(unsigned seed) : chance_(seed) {
    machine_ = machines.at(draw(machines.size()));
    progress_ = 2 + draw(11);
    quick_ = draw(8) == 0;
    restless_ = draw(6) == 0;
  }

  Machine machine() const { return facts_of(machine_); }

  Series floor() { return times(7.1e-6 * machine_.compiled); }

  MeasuredRow row(const Row& row, Who who) {
    const int step = row.row_step;
    MeasuredRow result{row, who, step, {}};
    const double seconds = seconds_of(row);
    if (seconds == 0) {
      result.series.status = Status::unavailable;
      result.series.why = "it is not on this machine";
      return result;
    }
    const bool mine = who == Who::yours;
    result.series = times(seconds * (mine ? std::exp(std::abs(normal()) * 0.25) : 1));
    if (row.id == "06_opencl") result.series.first.device = machine_.device;
    if (mine && ++made_ > progress_) result.series = without_times(Status::todo, "TODO 1");
    if (mine && draw(25) == 0) result.series = without_times(Status::wrong, "its mask is wrong");
    return result;
  }

  std::string name() {
    static const std::array<const char*, 12> names{"Ada",    "Grace", "Jérôme", "Zoë",
                                                   "Łukasz", "Şirin", "Nguyễn", "Ólafur",
                                                   "美咲",   "Олена", "Μαρία",  "سارة"};
    return names.at(draw(names.size())) + std::string(" ") + static_cast<char>('A' + draw(26)) +
           ".";
  }

 private:
  std::size_t draw(std::size_t below) {
    return static_cast<std::size_t>(chance_.randint(0, static_cast<int>(below) - 1));
  }

  // About: a sum of twelve.
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += chance_.random();
    return sum;
  }

  double seconds_of(const Row& row) const {
    if (row.id == "06_opencl") return machine_.kernel_seconds;
    const auto usual = usual_seconds().find(row.id);
    const double seconds = usual == usual_seconds().end() ? 5e-4 : usual->second;
    const double threads = row.id == "05_openmp" ? 0.8 * machine_.threads : 1;
    return seconds * (row.is_python ? machine_.interpreted : machine_.compiled) / threads;
  }

  Series times(double seconds) {
    Series series;
    for (int round = 0; round < (quick_ ? 6 : 15); ++round) {
      series.wall.push_back(seconds * std::exp(normal() * (restless_ ? 0.2 : 0.02)));
    }
    return series;
  }

  static Series without_times(Status status, const std::string& why) {
    Series series;
    series.status = status;
    series.why = why;
    return series;
  }

  PythonRandom chance_;
  MadeUpMachine machine_ = machines[0];
  std::size_t progress_ = 0, made_ = 0;
  bool quick_ = false, restless_ = false;
};

// Of an afternoon; no two seeds below 10000 have the same.
std::string time_of(unsigned seed) {
  const auto two_digits = [](unsigned number) { return std::to_string(100 + number).substr(1); };
  return "2026-03-14T" + two_digits(14 + seed / 3600) + ":" + two_digits(seed / 60 % 60) + ":" +
         two_digits(seed % 60) + "Z";
}

}  // namespace

std::string made_up_result(unsigned seed, const std::vector<Row>& rows) {
  Person person(seed);
  Speedup speedup;
  speedup.floor = person.floor();
  for (const Row& row : rows) {
    const Who who = row.is_python && row.library.empty() ? Who::baseline : Who::reference;
    speedup.rows.push_back(person.row(row, who));
    if (!row.is_python) speedup.rows.push_back(person.row(row, Who::yours));
  }
  SpeedupOptions options;
  options.shape = {"", class_polygon(), true, 1024, 1024, 2014};
  const std::string name = person.name();
  return speedup_json(speedup, options, person.machine(), name, time_of(seed));
}

}  // namespace workbook
