#include "tool/callgrind_profile.hpp"

#include <map>
#include <utility>

#include "page/html.hpp"
#include "tool/profile_page.hpp"
#include "tool/text.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

const char sharing[] =
    "callgrind counts instructions, not time, and knows only who called whom, not whole stacks: "
    "where a function has several callers, its instructions and those of what it calls are shared "
    "out by what each caller's calls took. What the compiler inlined is part of the function that "
    "it was inlined into.";

bool is_below(const fs::path& file, const fs::path& folder) {
  const fs::path relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

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

void add_calls(CallProfile& profile, const Counts& counts) {
  std::map<std::pair<std::size_t, std::size_t>, CallEdge> edges;
  for (const CountedCall& call : counts.calls) {
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
  return profile;
}

std::string without_parameters(const std::string& function) {
  const std::size_t anonymous = function.rfind("(anonymous namespace)::");
  const std::size_t from = anonymous == function.npos ? 0 : anonymous + 1;
  const std::size_t open = function.find('(', from);
  return open == function.npos || open == 0 ? function : function.substr(0, open);
}

std::string stage_profile_page(const std::string& title, const std::string& how,
                               const CallProfile& profile) {
  ProfilePage page;
  page.title = "Where the instructions go: " + title;
  page.lead = "<p>" + escaped(how) + "</p>\n";
  page.reading = "<p><code>./workbook annotate</code> shows the same counts line by line.</p>\n";
  page.cost = "instructions";
  page.show = with_commas;
  page.foreign = "a function of a library";
  page.sharing = sharing;
  page.runs = {{title, profile}};
  return profile_page(page);
}

}  // namespace workbook
