#include "machine/machine_load.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

#include "base/text.hpp"
#include "machine/machine_limits.hpp"

namespace workbook {
namespace {

// The numbers of a line, up to the first word that is none.
std::vector<long long> numbers_of(const std::string& text) {
  std::vector<long long> numbers;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const auto number = whole_number(word);
    if (!number) break;
    numbers.push_back(*number);
  }
  return numbers;
}

// proc(5): `cpu  user nice system idle iowait irq softirq steal ...`, where user holds guest's
// time.
enum Spent { user, nice, system, idle, iowait, irq, softirq, steal, kinds_of_time };

std::vector<long long> spent_by_all(const SystemFiles& files) {
  const std::string line = files.line("proc/stat");
  if (line.compare(0, 4, "cpu ") != 0) return {};
  const std::vector<long long> spent = numbers_of(line.substr(4));
  return spent.size() < kinds_of_time ? std::vector<long long>{} : spent;
}

// The fields behind the program's name, which may hold anything, begin with the state, the third.
std::optional<long long> spent_by_us(const SystemFiles& files) {
  const std::string line = files.line("proc/self/stat");
  const std::size_t name_end = line.rfind(") ");
  if (name_end == line.npos || line.size() < name_end + 4) return std::nullopt;
  const std::vector<long long> fields = numbers_of(line.substr(name_end + 4));
  constexpr std::size_t utime = 10;  // utime, stime, cutime, cstime are the fields 14 to 17
  if (fields.size() < utime + 4) return std::nullopt;
  return fields[utime] + fields[utime + 1] + fields[utime + 2] + fields[utime + 3];
}

// Processors that share a core or a package show the same counter, so the sum tells only whether
// there was an event.
std::optional<long long> hot_events(const SystemFiles& files) {
  std::optional<long long> events;
  for (const int processor : files.processors()) {
    for (const char* counter : {"core_throttle_count", "package_throttle_count"}) {
      const auto count = files.number(processor_folder(processor) + "/thermal_throttle/" + counter);
      if (count) events = events.value_or(0) + *count;
    }
  }
  return events;
}

using Counter = std::optional<long long>;

std::optional<double> share(const Counter& part, const Counter& whole) {
  if (!part || !whole || *whole <= 0) return std::nullopt;
  return std::clamp(static_cast<double>(*part) / static_cast<double>(*whole), 0.0, 1.0);
}

Counter difference(const Counter& after, const Counter& before) {
  return after && before ? Counter(*after - *before) : std::nullopt;
}

std::optional<bool> has_risen(const Counter& by) {
  return by ? std::optional<bool>(*by > 0) : std::nullopt;
}

}  // namespace

LoadWatch::LoadWatch(SystemFiles files) : files_(std::move(files)), before_(read(files_)) {}

LoadWatch::Reading LoadWatch::read(const SystemFiles& files) {
  Reading reading;
  const std::vector<long long> spent = spent_by_all(files);
  if (!spent.empty()) {
    reading.busy = spent[user] + spent[nice] + spent[system] + spent[irq] + spent[softirq];
    reading.stolen = spent[steal];
    reading.all = *reading.busy + spent[idle] + spent[iowait] + spent[steal];
  }
  reading.own = spent_by_us(files);
  reading.hot = hot_events(files);
  reading.waited = quota_waits(files);
  return reading;
}

Load LoadWatch::so_far() const {
  const Reading now = read(files_);
  const Counter all = difference(now.all, before_.all);
  const Counter busy = difference(now.busy, before_.busy);
  Load load;
  load.steal = share(difference(now.stolen, before_.stolen), all);
  load.others = share(difference(busy, difference(now.own, before_.own)), all);
  load.heat = has_risen(difference(now.hot, before_.hot));
  load.quota = has_risen(difference(now.waited, before_.waited));
  return load;
}

}  // namespace workbook
