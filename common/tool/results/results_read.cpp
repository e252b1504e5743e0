#include "results/results_read.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <set>
#include <sstream>

#include "machine/machine_warnings.hpp"
#include "results/display_text.hpp"
#include "results/json_fields.hpp"
#include "results/machine_json.hpp"
#include "results/results_words.hpp"

namespace workbook {
namespace {

using nlohmann::json;

constexpr int known_schema = 1;
constexpr double most_times = 1e9;  // a ratio beyond, or below its inverse, was not measured
constexpr std::size_t longest_name = 40, longest_fact = 100;

Ratio plausible(const std::string& key, const Ratio& ratio) {
  if (ratio.median < ratio.interval.low || ratio.median > ratio.interval.high) {
    throw NotShown("has a `" + key + "` outside its own interval");
  }
  if (ratio.interval.low < 1 / most_times || ratio.interval.high > most_times) {
    throw NotShown("has a `" + key + "` beyond all that can be measured");
  }
  return ratio;
}

// `key`, `key`_low and `key`_high.
std::optional<Ratio> read_ratio(const json& row, const std::string& key, int rounds) {
  const auto middle = positive_field(row, key);
  if (!middle) return std::nullopt;
  const auto low = positive_field(row, key + "_low"), high = positive_field(row, key + "_high");
  if (!low || !high) return plausible(key, {*middle, {*middle, *middle}, 0});
  return plausible(key, {*middle, {*low, *high}, rounds});
}

// Of the medians, without an interval: in files that do not say more.
std::optional<Ratio> ratio_of_medians(double seconds, std::optional<double> floor) {
  if (!floor) return std::nullopt;
  const double times = seconds / *floor;
  return plausible("median_s", {times, {times, times}, 0});
}

BoardRow read_row(const json& row, std::optional<double> floor) {
  if (!row.is_object()) throw NotShown("has a row that is not an object");
  BoardRow result;
  result.id = text_field(row, "id", longest_name);
  if (result.id.empty()) throw NotShown("has a row without an `id`");
  const auto who = who_of(text_field(row, "who", longest_name));
  if (!who) throw NotShown("does not say whose its row " + result.id + " is");
  result.who = *who;
  result.status = status_of(text_field(row, "status", longest_name));
  if (result.status != Status::ok) return result;
  const auto seconds = positive_field(row, "median_s");
  if (!seconds) throw NotShown("has no `median_s` for " + result.id);
  result.scaled = flag_field(row, "scaled");
  result.rounds = count_field(row, "rounds");
  result.gain = read_ratio(row, "speedup", result.rounds);
  result.floor = read_ratio(row, "floor_multiple", result.rounds);
  if (!result.floor) result.floor = ratio_of_medians(*seconds, floor);
  return result;
}

void read_rows(const json& file, BoardResult& result) {
  const json& rows = field_of_type(file, "rows", json::value_t::array);
  if (rows.empty()) throw NotShown("has no rows");
  if (rows.size() > most_results_rows) {
    throw NotShown("has " + std::to_string(rows.size()) + " rows; a table has some twenty");
  }
  const json* floor = find_field(file, "floor");
  const auto floor_seconds =
      floor && floor->is_object() ? positive_field(*floor, "median_s") : std::nullopt;
  std::set<std::pair<std::string, Who>> seen;
  for (const json& row : rows) {
    result.rows.push_back(read_row(row, floor_seconds));
    const BoardRow& last = result.rows.back();
    if (!seen.emplace(last.id, last.who).second) throw NotShown("has " + last.id + " twice");
    result.rounds = std::max(result.rounds, last.rounds);
  }
}

BoardCase read_case(const json& file) {
  const json& shape = field_of_type(file, "case", json::value_t::object);
  const json& polygon = field_of_type(shape, "polygon", json::value_t::array);
  const BoardCase result{count_field(shape, "width"), count_field(shape, "height"), polygon.size(),
                         polygon.dump()};
  if (result.width == 0 || result.height == 0) throw NotShown("does not say how large the mask is");
  return result;
}

// The first device that a row names: a session uses one.
std::string read_device(const json& rows) {
  for (const json& row : rows) {
    const std::string device = text_field(row, "device", longest_fact);
    if (!device.empty()) return device;
  }
  return "";
}

std::vector<Fact> harmless_facts(const std::vector<Fact>& facts) {
  std::vector<Fact> result;
  for (const auto& [label, value] : facts)
    result.emplace_back(label, harmless(value, longest_fact));
  return result;
}

void read_machine(const json& file, BoardResult& result) {
  Machine machine = machine_from(field_of_type(file, "machine", json::value_t::object));
  if (machine.opencl_device.empty()) machine.opencl_device = read_device(file.at("rows"));
  result.conditions = harmless_facts(conditions(machine));
  result.disturbed = !machine_warnings(machine).empty();
  // The processor is the heading of its facts.
  result.machine.cpu =
      machine.cpu.empty() ? "unknown processor" : harmless(machine.cpu, longest_fact);
  machine.cpu.clear();
  result.machine.facts = harmless_facts(facts(machine));
}

}  // namespace

const BoardRow* BoardResult::find(const std::string& id, Who who) const {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const BoardRow& row) {
    return row.id == id && row.who == who;
  });
  return found == rows.end() ? nullptr : &*found;
}

std::string read_results_text(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) {
    throw NotShown(error && error != std::errc::no_such_file_or_directory
                       ? "cannot be opened: " + error.message()
                       : "is not there");
  }
  if (std::filesystem::is_directory(status)) throw NotShown("is a folder: name the files in it");
  if (!std::filesystem::is_regular_file(status)) throw NotShown("is no ordinary file");
  if (std::filesystem::file_size(file, error) > largest_results_file) {
    throw NotShown("is larger than 8 MiB");
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw NotShown(std::string("cannot be opened: ") + std::strerror(errno));
  std::ostringstream content;
  content << stream.rdbuf();
  const std::string text = content.str();
  if (stream.bad()) throw NotShown("cannot be read to its end");
  if (text.empty()) throw NotShown("is empty");
  return text;
}

BoardResult parse_results(const std::string& text) {
  const json file = parse_fields(text);
  if (!file.is_object()) throw NotShown("is JSON, but no results file");
  const int schema = count_field(file, "schema");
  if (schema == 0) throw NotShown("has no `schema`: it is no results file");
  if (schema != known_schema) {
    throw NotShown("has schema " + std::to_string(schema) + "; this workbook reads " +
                   std::to_string(known_schema));
  }
  BoardResult result;
  read_rows(file, result);
  result.name = text_field(file, "name", longest_name);
  result.created = text_field(file, "created", longest_name);
  result.quick = result.rounds <= fewest_rounds_for_an_answer;
  read_machine(file, result);
  result.shape = read_case(file);
  return result;
}

}  // namespace workbook
