#include "annotate/counts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace workbook {
namespace {

class Reader {
 public:
  Counts read(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) read_line(line);
    if (sum_ == 0 || sum_ != counts_.total) {
      throw std::runtime_error("the counts of callgrind are damaged: their sum is " +
                               std::to_string(sum_) + ", the total " +
                               std::to_string(counts_.total));
    }
    count_calls();
    return std::move(counts_);
  }

 private:
  void read_line(const std::string& line) {
    if (line.compare(0, 2, "0x") == 0) return read_cost(line);
    const std::size_t sign = line.find_first_of("=:");
    if (sign == line.npos) return;
    const std::string key = line.substr(0, sign), value = line.substr(sign + 1);
    if (key == "ob") object_ = value;
    if (key == "fl" || key == "fi" || key == "fe") file_ = value == "???" ? "" : value;
    if (key == "fn") function_ = number_of({object_, value});
    if (key == "cob") callee_.object = value;
    if (key == "cfn") callee_.name = value;
    if (key == "calls") {
      after_calls_ = true;
      calls_ = std::strtoull(value.c_str(), nullptr, 10);
    }
    if (key == "totals") counts_.total = std::strtoull(value.c_str(), nullptr, 10);
  }

  // "0x4f00 60 1": address, line, count. After a line `calls=` it is what the call took.
  void read_cost(const std::string& line) {
    std::istringstream words(line);
    std::uint64_t address = 0, count = 0;
    int number = 0;
    words >> std::hex >> address >> std::dec >> number >> count;
    if (!words) throw std::runtime_error("not a line of callgrind: " + line);
    const SourcePlace place =
        number > 0 && !file_.empty() ? SourcePlace{file_, number} : SourcePlace{};
    if (std::exchange(after_calls_, false)) {
      if (callee_.object.empty()) callee_.object = object_;
      if (count)
        counts_.calls.push_back({function_, number_of(callee_), address, place, count, calls_});
      callee_ = {};
      return;
    }
    sum_ += count;
    const auto [known, is_new] =
        instructions_.try_emplace({object_, address}, counts_.instructions.size());
    if (is_new) {
      counts_.instructions.push_back({function_, address, place, count, count});
    } else {
      CountedInstruction& instruction = counts_.instructions[known->second];
      instruction.count += count;
      instruction.executed = std::max(instruction.executed, count);
    }
  }

  // callgrind goes on counting calls where it counts no instructions, before and after what is
  // asked for; how often the instruction that calls was executed is right. Where it calls several
  // functions, callgrind's numbers say in which proportion.
  void count_calls() {
    std::map<std::pair<std::string, std::uint64_t>, std::uint64_t> all;
    const auto place_of = [&](const CountedCall& call) {
      return std::pair(counts_.functions[call.from].object, call.address);
    };
    for (const CountedCall& call : counts_.calls) all[place_of(call)] += call.calls;
    for (CountedCall& call : counts_.calls) {
      const auto caller = instructions_.find(place_of(call));
      const double whole = static_cast<double>(all[place_of(call)]);
      if (caller == instructions_.end() || whole == 0) continue;
      const auto executed = static_cast<double>(counts_.instructions[caller->second].executed);
      call.calls = static_cast<std::uint64_t>(
          std::llround(executed * static_cast<double>(call.calls) / whole));
    }
  }

  std::size_t number_of(const CountedFunction& function) {
    const auto [known, is_new] =
        functions_.try_emplace({function.object, function.name}, counts_.functions.size());
    if (is_new) counts_.functions.push_back(function);
    return known->second;
  }

  Counts counts_;
  std::uint64_t sum_ = 0;
  std::string object_, file_;
  std::size_t function_ = 0;
  CountedFunction callee_;
  bool after_calls_ = false;
  std::uint64_t calls_ = 0;
  std::map<std::pair<std::string, std::string>, std::size_t> functions_;
  std::map<std::pair<std::string, std::uint64_t>, std::size_t> instructions_;
};

}  // namespace

Counts read_counts(const std::string& text) { return Reader().read(text); }

}  // namespace workbook
