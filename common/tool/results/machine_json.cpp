#include "results/machine_json.hpp"

namespace workbook {
namespace {

using nlohmann::json;

constexpr int most_processors = 1 << 20;
constexpr std::size_t longest_text = 300;

void put(json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}
void put(json& object, const char* key, int number) {
  if (number > 0) object[key] = number;
}
template <class Value>
void put(json& object, const char* key, const std::optional<Value>& value) {
  if (value) object[key] = *value;
}
void put(json& object, const char* key, const json& part) {
  if (!part.empty()) object[key] = part;
}

json opencl_json(const Machine& machine) {
  json opencl = json::object();
  put(opencl, "device", machine.opencl_device);
  return opencl;
}

json throttled_json(const Load& load) {
  json throttled = json::object();
  put(throttled, "heat", load.heat);
  put(throttled, "quota", load.quota);
  return throttled;
}

json noise_json(const Noise& noise) {
  return {{"spread", noise.spread},
          {"drift", noise.drift},
          {"spell_rounds", noise.spell_rounds},
          {"spell_factor", noise.spell_factor},
          {"rounds", noise.rounds}};
}

// The part of an object, or null.
const json& part_of(const json& object, const char* key) {
  static const json nothing;
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found == object.end() ? nothing : *found;
}

std::string text_in(const json& object, const char* key) {
  const json& part = part_of(object, key);
  const std::string text = part.is_string() ? part.get<std::string>() : "";
  return text.size() <= longest_text ? text : "";
}

std::optional<double> number_in(const json& object, const char* key, double low, double high) {
  const json& part = part_of(object, key);
  if (!part.is_number()) return std::nullopt;
  const double number = part.get<double>();
  return number >= low && number <= high ? std::optional<double>(number) : std::nullopt;
}

int count_in(const json& object, const char* key) {
  return static_cast<int>(number_in(object, key, 0, most_processors).value_or(0));
}

std::optional<bool> answer_in(const json& object, const char* key) {
  const json& part = part_of(object, key);
  return part.is_boolean() ? std::optional<bool>(part.get<bool>()) : std::nullopt;
}

std::optional<Noise> noise_in(const json& object) {
  const auto spread = number_in(object, "spread", 0, 1e6);
  const auto drift = number_in(object, "drift", -1e6, 1e6);
  if (!spread || !drift) return std::nullopt;
  return Noise{*spread, *drift, count_in(object, "spell_rounds"),
               number_in(object, "spell_factor", 1, 1e6).value_or(1), count_in(object, "rounds")};
}

}  // namespace

json machine_json(const Machine& machine) {
  json result{{"cpu", machine.cpu},       {"threads", machine.threads},
              {"system", machine.system}, {"compiler", machine.compiler},
              {"flags", machine.flags},   {"python", machine.python}};
  put(result, "cores", machine.physical_cores);
  put(result, "cores_in_use", machine.cores_in_use);
  put(result, "fewer_because", machine.why_fewer);
  put(result, "virtual", machine.virtual_by);
  put(result, "numpy", machine.numpy);
  put(result, "opencl", opencl_json(machine));
  put(result, "changed", machine.changed);
  put(result, "power", machine.power);
  put(result, "throttled", throttled_json(machine.load));
  put(result, "steal", machine.load.steal);
  put(result, "others", machine.load.others);
  if (machine.noise) result["noise"] = noise_json(*machine.noise);
  return result;
}

Machine machine_from(const json& object) {
  Machine machine;
  machine.cpu = text_in(object, "cpu");
  machine.threads = count_in(object, "threads");
  machine.physical_cores = count_in(object, "cores");
  machine.cores_in_use = count_in(object, "cores_in_use");
  machine.why_fewer = text_in(object, "fewer_because");
  machine.system = text_in(object, "system");
  machine.virtual_by = text_in(object, "virtual");
  machine.compiler = text_in(object, "compiler");
  machine.flags = text_in(object, "flags");
  machine.python = text_in(object, "python");
  machine.numpy = text_in(object, "numpy");
  machine.opencl_device = text_in(part_of(object, "opencl"), "device");
  machine.changed = answer_in(object, "changed");
  machine.power = text_in(object, "power");
  machine.load = {number_in(object, "steal", 0, 1), number_in(object, "others", 0, 1),
                  answer_in(part_of(object, "throttled"), "heat"),
                  answer_in(part_of(object, "throttled"), "quota")};
  machine.noise = noise_in(part_of(object, "noise"));
  return machine;
}

}  // namespace workbook
