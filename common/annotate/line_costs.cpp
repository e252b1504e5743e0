#include "annotate/line_costs.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace workbook {
namespace {

constexpr int most_steps = 10000;    // of handing up; recursion among helpers takes many
constexpr double negligible = 0.01;  // instructions

class Attribution {
 public:
  Attribution(const Counts& counts, const CodeOfObjects& code, const FramesOfObjects& frames,
              const std::function<bool(const SourcePlace&)>& in_stage)
      : counts_(counts), code_(code), frames_(frames), in_stage_(in_stage) {
    costs_.total = counts.total;
    held_.resize(counts.functions.size());
  }

  StageCosts work_out() {
    for (const CountedInstruction& instruction : counts_.instructions) place(instruction);
    for (const CountedCall& call : counts_.calls) note(call);
    hand_up();
    costs_.elsewhere = std::accumulate(held_.begin(), held_.end(), costs_.elsewhere);
    list_functions();
    return std::move(costs_);
  }

 private:
  const std::string& object_of(std::size_t function) const {
    return counts_.functions[function].object;
  }

  // The innermost line of the stage that the instruction comes from; nothing for a helper's.
  std::optional<SourcePlace> stage_line(std::size_t function, std::uint64_t address,
                                        const SourcePlace& written_in) const {
    if (in_stage_(written_in)) return written_in;
    const auto frames = frames_.find(object_of(function));
    if (frames == frames_.end()) return std::nullopt;
    const auto chain = frames->second.find(address);
    if (chain == frames->second.end()) return std::nullopt;
    for (const SourcePlace& place : chain->second) {
      if (in_stage_(place)) return place;
    }
    return std::nullopt;
  }

  std::string code_at(const std::string& object, std::uint64_t address) const {
    const auto code = code_.find(object);
    if (code == code_.end()) return "";
    const auto found = code->second.find(address);
    return found == code->second.end() ? "" : found->second;
  }

  void place(const CountedInstruction& counted) {
    const auto line = stage_line(counted.function, counted.address, counted.place);
    if (!line) {
      held_[counted.function] += static_cast<double>(counted.count);
      return;
    }
    const bool own = *line == counted.place;
    LineCost& cost = costs_.files[line->file][line->line];
    if (own) {
      cost.own += counted.count;
    } else {
      cost.helpers += static_cast<double>(counted.count);
    }
    const std::string& object = object_of(counted.function);
    const std::string code = code_at(object, counted.address);
    const std::vector<Kind> kinds = kinds_of(code);
    for (const Kind kind : kinds) costs_.kinds[kind] += counted.count;
    cost.instructions.push_back({counted.address, object, counted.count, counted.executed, code,
                                 kinds, own ? SourcePlace{} : counted.place, "", 0});
  }

  // A call from a line of the stage is shown at the instruction that makes it; all calls together
  // say to whom a function's instructions are handed up.
  void note(const CountedCall& call) {
    if (call.from == call.to) return;
    const auto line = stage_line(call.from, call.address, call.place);
    LineCost* cost = line ? &costs_.files[line->file][line->line] : nullptr;
    callers_[call.to].push_back({cost, call.from, static_cast<double>(call.inclusive)});
    if (!cost) return;
    for (LineInstruction& instruction : cost->instructions) {
      if (instruction.address != call.address || instruction.object != object_of(call.from)) {
        continue;
      }
      instruction.callee = counts_.functions[call.to].name;
      instruction.callee_inclusive += call.inclusive;
    }
  }

  void hand_up() {
    for (int step = 0; step < most_steps && hand_up_once(); ++step) {
    }
  }

  bool hand_up_once() {
    bool moved = false;
    std::vector<double> next(held_.size());
    for (std::size_t function = 0; function < held_.size(); ++function) {
      const auto callers = callers_.find(function);
      if (callers == callers_.end()) {
        costs_.elsewhere += held_[function];
        continue;
      }
      double all = 0;
      for (const Caller& caller : callers->second) all += caller.inclusive;
      for (const Caller& caller : callers->second) {
        const double part = held_[function] * caller.inclusive / all;
        (caller.line ? caller.line->helpers : next[caller.function]) += part;
      }
      moved |= held_[function] > negligible;
    }
    held_ = next;
    return moved;
  }

  void list_functions() {
    std::vector<FunctionCost> all(counts_.functions.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i].name = counts_.functions[i].name;
    for (const CountedInstruction& counted : counts_.instructions) {
      FunctionCost& function = all[counted.function];
      function.own += counted.count;
      function.inclusive += counted.count;
      function.in_stage |= stage_line(counted.function, counted.address, counted.place).has_value();
    }
    for (const CountedCall& call : counts_.calls) {
      if (call.from != call.to) all[call.from].inclusive += call.inclusive;
    }
    std::erase_if(all, [](const FunctionCost& function) { return function.own == 0; });
    std::sort(all.begin(), all.end(), [](const FunctionCost& a, const FunctionCost& b) {
      return a.inclusive > b.inclusive;
    });
    costs_.functions = all;
  }

  struct Caller {
    LineCost* line;        // of the stage; nullptr for a helper's call
    std::size_t function;  // the helper
    double inclusive;
  };

  const Counts& counts_;
  const CodeOfObjects& code_;
  const FramesOfObjects& frames_;
  const std::function<bool(const SourcePlace&)>& in_stage_;
  StageCosts costs_;
  std::vector<double> held_;  // by function: helper's instructions on their way up
  std::map<std::size_t, std::vector<Caller>> callers_;
};

}  // namespace

StageCosts costs_of_lines(const Counts& counts, const CodeOfObjects& code,
                          const FramesOfObjects& frames,
                          const std::function<bool(const SourcePlace&)>& in_stage) {
  return Attribution(counts, code, frames, in_stage).work_out();
}

}  // namespace workbook
