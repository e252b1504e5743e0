#include "annotate/remarks.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>
#include <utility>

#include "base/pattern.hpp"

namespace workbook {
namespace {

struct Message {
  SourcePlace place;
  bool vectorised = false;
  std::string text;
};

// "/src/polygon.cpp:120:28: missed: couldn't vectorize loop"
std::optional<Message> message_in(const std::string& line) {
  static const Pattern form("(.+):([0-9]+):[0-9]+: (optimized|missed): +(.*)");
  const auto match = form.match(line);
  if (!match) return std::nullopt;
  const std::string file = std::filesystem::path(match->at(1)).lexically_normal().string();
  return Message{{file, std::stoi(match->at(2))}, match->at(3) == "optimized", match->at(4)};
}

// What stands after "not vectorized: ", and what it means.
const std::pair<const char*, const char*> reasons[] = {
    {"control flow in loop",
     "its body has branches (an `if` with something to do, a `break`, a `return`), and this compiler "
     "puts only straight code side by side"},
    {"statement can throw", "a call in it may throw an exception"},
    {"statement clobbers memory", "it calls a function that may write to any memory"},
    {"multiple exits", "it can be left in more than one place"},
    {"number of iterations cannot be computed",
     "how many turns it takes is not known when it begins"},
    {"loop nest containing two or more consecutive inner loops", "it has loops inside"},
    {"multiple nested loops", "it has loops inside"},
    {"data references that cannot be analyzed",
     "it calls functions, or reads and writes where the compiler cannot follow"},
    {"complicated access pattern", "what it reads or writes does not lie side by side in memory"},
    {"not suitable for gather", "what it reads does not lie side by side in memory"},
    {"possible dependence", "one turn may need what another has written"},
    {"dependence between", "one turn may need what another has written"},
    {"no vectype", "a type in it has no vector form"},
    {"unsupported use in stmt", "each turn needs the result of the turn before"},
    {"relevant phi not supported", "each turn needs the result of the turn before"},
    {"latch block not empty", "something is done between one turn and the next"},
    {"vectorization not profitable", "the compiler expects no gain"},
    {"vectorization is not profitable", "the compiler expects no gain"},
    {"not enough data-refs", "it has nothing to read or write side by side"},
    {"relevant stmt not supported", "an operation in it has no vector form"},
    {"inner-loop count not invariant",
     "the loop inside it does not take the same number of turns each time"},
    {"more than one data ref", "it reads or writes whole objects, not single numbers"},
    {"no grouped stores", "there is nothing side by side to write"},
};

std::string in_plain_words(const std::string& reason) {
  for (const auto& [mark, words] : reasons) {
    if (reason.find(mark) != std::string::npos) return words;
  }
  std::string said = reason.substr(reason.find(": ") == reason.npos ? 0 : reason.find(": ") + 2);
  if (!said.empty() && said.back() == '.') said.pop_back();
  return "the compiler says \"" + said + "\"";
}

// "loop vectorized using 32 byte vectors"
std::string what_was_done(const std::string& text) {
  static const Pattern size("([0-9]+) byte vectors");
  const auto match = size.search(text);
  const std::string bytes = match ? match->at(1) + " bytes" : "several values";
  return text.find("loop") == 0
             ? "This loop is vectorised: each instruction works on " + bytes + " at once."
             : "What stands side by side here is done at once, " + bytes + " in one instruction.";
}

}  // namespace

std::vector<Remark> read_remarks(const std::string& text) {
  std::vector<Remark> remarks;
  std::optional<SourcePlace> loop;  // whose reason is to come
  const auto add = [&](const Remark& remark) {
    if (std::find(remarks.begin(), remarks.end(), remark) == remarks.end()) {
      remarks.push_back(remark);
    }
  };
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const auto message = message_in(line);
    if (!message) continue;
    if (message->vectorised) {
      add({message->place, true, what_was_done(message->text)});
    } else if (message->text.find("couldn't vectorize loop") == 0) {
      loop = message->place;
    } else if (loop) {
      add({*std::exchange(loop, std::nullopt), false,
           "This loop is not vectorised: " + in_plain_words(message->text) + "."});
    }
  }
  // Of a loop that is compiled twice, or tried with several lengths, what worked counts.
  std::erase_if(remarks, [all = remarks](const Remark& remark) {
    return !remark.vectorised && std::any_of(all.begin(), all.end(), [&](const Remark& other) {
      return other.vectorised && other.place == remark.place;
    });
  });
  return remarks;
}

}  // namespace workbook
