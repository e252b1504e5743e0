#include "profile/callgrind_profile.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.hpp"
#include "page/html.hpp"
#include "page/numbers.hpp"
#include "profile/profile_page.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

const char sharing_of_callgrind[] =
    "callgrind counts instructions, not time, and knows only who called whom, not whole stacks: "
    "where a function has several callers, its instructions and those of what it calls are shared "
    "out by what each caller's calls took. What the compiler inlined is part of the function that "
    "it was inlined into.";

constexpr std::size_t longest_arguments = 24;  // of a template, before they are left out

ProfiledFunction described(const CountedFunction& counted, const fs::path& folder) {
  ProfiledFunction function;
  function.name = without_parameters(counted.name);
  function.place = fs::path(counted.object).filename().string();
  function.full = counted.name;
  function.is_foreign = !is_below(counted.object, folder);
  return function;
}

std::string shown_place(const SourcePlace& place) {
  return fs::path(place.file).filename().string() + ":" + std::to_string(place.line);
}

void add_own(CallProfile& profile, const Counts& counts) {
  for (const CountedInstruction& instruction : counts.instructions) {
    ProfiledFunction& function = profile.functions[instruction.function];
    const bool is_first = function.own == 0;
    if (is_first && !function.is_foreign && !instruction.place.file.empty()) {
      function.place = shown_place(instruction.place);
    }
    function.own += static_cast<double>(instruction.count);
  }
}

// What called the counted call has no instruction in it, and every function within has.
bool is_around_the_call(const CallProfile& profile, std::size_t function) {
  return profile.functions[function].own == 0;
}

void add_calls(CallProfile& profile, const Counts& counts) {
  std::map<std::pair<std::size_t, std::size_t>, CallEdge> edges;
  for (const CountedCall& call : counts.calls) {
    if (is_around_the_call(profile, call.from) || is_around_the_call(profile, call.to)) continue;
    CallEdge& edge = edges[{call.from, call.to}];
    edge.caller = call.from;
    edge.callee = call.to;
    edge.calls += static_cast<double>(call.calls);
    edge.cumulative += static_cast<double>(call.inclusive);
  }
  for (const auto& [pair, edge] : edges) {
    profile.edges.push_back(edge);
    profile.functions[edge.callee].calls += edge.calls;
  }
}

// What brackets do not open something in: "operator<", "operator()", "(anonymous namespace)".
std::size_t size_of_whole_word(const std::string& function, std::size_t at) {
  static const std::string unnamed = "(anonymous namespace)", word = "operator";
  if (function.compare(at, unnamed.size(), unnamed) == 0) return unnamed.size();
  if (function.compare(at, word.size(), word) != 0) return 0;
  const std::size_t sign = at + word.size();
  if (function.compare(sign, 2, "()") == 0) return word.size() + 2;
  return std::min(function.find_first_not_of("<>=-", sign), function.size()) - at;
}

// From "<" to the ">" that closes it.
std::string template_arguments(const std::string& function, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < function.size(); ++at) {
    if (function[at] == '<') ++depth;
    if (function[at] == '>' && --depth == 0) return function.substr(open, at - open + 1);
  }
  return function.substr(open);
}

CallProfile without_what_costs_nothing(const CallProfile& all) {
  CallProfile profile;
  std::map<std::size_t, std::size_t> places;
  for (std::size_t i = 0; i < all.functions.size(); ++i) {
    if (is_around_the_call(all, i)) continue;
    places[i] = profile.functions.size();
    profile.functions.push_back(all.functions[i]);
  }
  for (CallEdge edge : all.edges) {
    edge.caller = places.at(edge.caller);
    edge.callee = places.at(edge.callee);
    profile.edges.push_back(edge);
  }
  return profile;
}

// callgrind does not write a function's cumulative count: it is its own and its calls'.
void add_cumulative(CallProfile& profile) {
  for (ProfiledFunction& function : profile.functions) function.cumulative = function.own;
  for (const CallEdge& edge : profile.edges) {
    if (edge.caller != edge.callee) profile.functions[edge.caller].cumulative += edge.cumulative;
  }
}

}  // namespace

CallProfile profile_of_counts(const Counts& counts, const fs::path& folder) {
  CallProfile profile;
  for (const CountedFunction& function : counts.functions) {
    profile.functions.push_back(described(function, folder));
  }
  add_own(profile, counts);
  add_calls(profile, counts);
  add_cumulative(profile);
  return without_what_costs_nothing(profile);
}

std::string without_parameters(const std::string& function) {
  std::string name;
  for (std::size_t at = 0; at < function.size();) {
    if (const std::size_t size = size_of_whole_word(function, at)) {
      name += function.substr(at, size);
      at += size;
    } else if (function[at] == '<') {
      const std::string arguments = template_arguments(function, at);
      name += arguments.size() > longest_arguments ? "<...>" : arguments;
      at += arguments.size();
    } else if (function[at] == '(' && at > 0) {
      break;
    } else {
      name += function[at++];
    }
  }
  return name;
}

std::string stage_profile_page(const std::string& title, const std::string& how,
                               const CallProfile& profile) {
  ProfilePage page;
  page.title = "Where the instructions go: " + title;
  page.lead = "<p>" + escaped(how) + "</p>\n";
  page.reading = "<p><code>./workbook annotate</code> shows the same counts line by line.</p>\n";
  page.cost = "instructions";
  page.show = grouped;
  page.foreign = "a function of a library";
  page.sharing = sharing_of_callgrind;
  page.runs = {{title, profile}};
  return profile_page(page);
}

}  // namespace workbook
